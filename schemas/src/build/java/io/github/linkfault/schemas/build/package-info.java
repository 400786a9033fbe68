/** What the build of this module runs; not in the jar. */
@NullMarked
package io.github.linkfault.schemas.build;

import org.jspecify.annotations.NullMarked;
