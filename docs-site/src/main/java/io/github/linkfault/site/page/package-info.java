/** The generated pages: an error, an operation, a status, and the same for machines. */
@NullMarked
package io.github.linkfault.site.page;

import org.jspecify.annotations.NullMarked;
