/**
 * What is wrong with a catalog, told as a compiler tells it: every fault at once, each with its file, line and column, what is
 * expected there and the nearest known word. The readers of a catalog stop at the first fault; this package reads the files
 * for itself and asks the readers last, so that nothing passes here that they refuse.
 */
@NullMarked
package io.github.linkfault.check;

import org.jspecify.annotations.NullMarked;
