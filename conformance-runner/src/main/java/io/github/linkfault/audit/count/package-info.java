/** What an audit counts, in a form that can be merged, with the first places and examples of each thing. */
@NullMarked
package io.github.linkfault.audit.count;

import org.jspecify.annotations.NullMarked;
