/** What programs ask, answered from a catalog: a text for a reader, and the same as JSON. */
@NullMarked
package io.github.linkfault.answers;

import org.jspecify.annotations.NullMarked;
