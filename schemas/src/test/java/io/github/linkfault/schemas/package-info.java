/** The schemas and their examples, held to each other and to the rules of {@code README.md}. */
@NullMarked
package io.github.linkfault.schemas;

import org.jspecify.annotations.NullMarked;
