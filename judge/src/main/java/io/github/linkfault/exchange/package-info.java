/** The wire as records: a request, the answer to it, and the secrets that must not leave the process. */
@NullMarked
package io.github.linkfault.exchange;

import org.jspecify.annotations.NullMarked;
