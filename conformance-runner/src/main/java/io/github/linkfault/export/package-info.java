/** The catalog for programs that do not know Linkfault, as CSV and as source text. */
@NullMarked
package io.github.linkfault.export;

import org.jspecify.annotations.NullMarked;
