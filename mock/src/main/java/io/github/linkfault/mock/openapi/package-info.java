/** The catalog as an OpenAPI document, for the tools and the generators that read one. */
@NullMarked
package io.github.linkfault.mock.openapi;

import org.jspecify.annotations.NullMarked;
