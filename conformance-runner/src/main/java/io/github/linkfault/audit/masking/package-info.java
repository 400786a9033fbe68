/** Makes recorded traffic fit to show. */
@NullMarked
package io.github.linkfault.audit.masking;

import org.jspecify.annotations.NullMarked;
