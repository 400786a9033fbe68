/** First drafts of catalogs: from an OpenAPI document, or from recorded traffic. */
@NullMarked
package io.github.linkfault.draft;

import org.jspecify.annotations.NullMarked;
