/** Says what a recorded exchange came to: finds the entry that an answer means, and asks the judge. */
@NullMarked
package io.github.linkfault.audit.verdict;

import org.jspecify.annotations.NullMarked;
