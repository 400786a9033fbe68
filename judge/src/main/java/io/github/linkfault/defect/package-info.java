/** Deliberately wrong answers, one for each rule, on which the judge is proved. */
@NullMarked
package io.github.linkfault.defect;

import org.jspecify.annotations.NullMarked;
