/** The catalog for machines that do not know Linkfault: OpenAPI and CSV. */
@NullMarked
package io.github.linkfault.export;

import org.jspecify.annotations.NullMarked;
