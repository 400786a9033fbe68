/**
 * A Model Context Protocol server over standard input and output: its tools, their schemas, and the lines of the protocol. What the
 * tools answer comes from elsewhere, through {@link io.github.linkfault.mcp.Answers}. Proved by McpServerTest.
 */
@NullMarked
package io.github.linkfault.mcp;

import org.jspecify.annotations.NullMarked;
