/** What the build puts into the guides: captured sessions, tables, samples and references. */
@NullMarked
package io.github.linkfault.site.guide;

import org.jspecify.annotations.NullMarked;
