/** What is remembered from run to run: a small file for each, and what they say together, in every form. */
@NullMarked
package io.github.linkfault.history;

import org.jspecify.annotations.NullMarked;
