/** The one oracle: whether an answer is what the documents say. Pure; no clock, no network, no printing. */
@NullMarked
package io.github.linkfault.judge;

import org.jspecify.annotations.NullMarked;
