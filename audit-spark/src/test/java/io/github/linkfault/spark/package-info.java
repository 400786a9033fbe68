@NullMarked
package io.github.linkfault.spark;

import org.jspecify.annotations.NullMarked;
