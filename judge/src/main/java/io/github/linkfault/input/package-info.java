/** Files that a user gives: YAML or JSON, with the line of every part, held to a published schema. */
@NullMarked
package io.github.linkfault.input;

import org.jspecify.annotations.NullMarked;
