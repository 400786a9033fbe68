/** Two catalogs compared: what changed, what each change means for those who build on them, and which version may come next. */
@NullMarked
package io.github.linkfault.diff;

import org.jspecify.annotations.NullMarked;
