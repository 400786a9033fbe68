/** The driver behind run: Cucumber walks the error tables and hands each answer to the judge. */
@NullMarked
package io.github.linkfault.suite;

import org.jspecify.annotations.NullMarked;
