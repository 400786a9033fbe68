/** Finds the parts of a recorded exchange in the bytes of a line, without reading them as JSON. */
@NullMarked
package io.github.linkfault.audit.line;

import org.jspecify.annotations.NullMarked;
