/** The command line: reads options, wires everything, prints and exits. */
@NullMarked
package io.github.linkfault.cli;

import org.jspecify.annotations.NullMarked;
