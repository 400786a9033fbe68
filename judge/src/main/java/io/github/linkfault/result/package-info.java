/** What a run or an audit says of each entry: its outcome, the accepted deviations, and the exit code. */
@NullMarked
package io.github.linkfault.result;

import org.jspecify.annotations.NullMarked;
