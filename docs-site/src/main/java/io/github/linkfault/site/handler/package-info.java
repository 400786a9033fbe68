/** What a client writes to handle errors, in several languages: the texts, which need nothing but what the kit exports. */
@NullMarked
package io.github.linkfault.site.handler;

import org.jspecify.annotations.NullMarked;
