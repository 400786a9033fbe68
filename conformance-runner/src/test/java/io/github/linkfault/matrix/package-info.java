/** The defect matrix: a stand-in API that is wrong in one way at a time, and the runs that must notice. */
@NullMarked
package io.github.linkfault.matrix;

import org.jspecify.annotations.NullMarked;
