/** The driver behind audit: recorded traffic, read as a stream, each error answer handed to the judge. */
@NullMarked
package io.github.linkfault.audit;

import org.jspecify.annotations.NullMarked;
