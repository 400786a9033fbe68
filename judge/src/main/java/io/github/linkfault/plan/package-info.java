/** The request that provokes an entry: an operation's valid request, changed as the condition says, filled for one target. */
@NullMarked
package io.github.linkfault.plan;

import org.jspecify.annotations.NullMarked;
