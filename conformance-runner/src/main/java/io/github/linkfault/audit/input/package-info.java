/** Recorded traffic: its files and formats, and the exchanges and texts in them. */
@NullMarked
package io.github.linkfault.audit.input;

import org.jspecify.annotations.NullMarked;
