/** The documented errors: features, conditions, operations, actions and errata, read into entries. */
@NullMarked
package io.github.linkfault.catalog;

import org.jspecify.annotations.NullMarked;
