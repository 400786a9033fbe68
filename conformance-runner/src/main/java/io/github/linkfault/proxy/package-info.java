/** A proxy in front of an API that judges each answer which passes through it. */
@NullMarked
package io.github.linkfault.proxy;

import org.jspecify.annotations.NullMarked;
