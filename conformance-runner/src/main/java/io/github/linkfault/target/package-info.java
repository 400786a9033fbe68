/** The API under test: its file, its credentials and fixtures, and the only HTTP client. */
@NullMarked
package io.github.linkfault.target;

import org.jspecify.annotations.NullMarked;
