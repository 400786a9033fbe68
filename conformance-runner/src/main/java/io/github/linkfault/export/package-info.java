/** The catalog for programs that do not know Linkfault, as OpenAPI and CSV. */
@NullMarked
package io.github.linkfault.export;

import org.jspecify.annotations.NullMarked;
