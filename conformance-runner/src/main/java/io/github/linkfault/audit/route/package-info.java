/** Finds the operation of a request by its method and URL. */
@NullMarked
package io.github.linkfault.audit.route;

import org.jspecify.annotations.NullMarked;
