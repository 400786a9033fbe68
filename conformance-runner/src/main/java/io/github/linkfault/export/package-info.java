/** The catalog for programs that do not know Linkfault, as OpenAPI and CSV, and a target file to fill in. */
@NullMarked
package io.github.linkfault.export;

import org.jspecify.annotations.NullMarked;
