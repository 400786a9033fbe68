/**
 * A driver for the tests of clients: a JUnit extension that hands each test the mock's base URLs, or runs it once for each
 * documented error of an operation.
 */
@NullMarked
package io.github.linkfault.junit;

import org.jspecify.annotations.NullMarked;
