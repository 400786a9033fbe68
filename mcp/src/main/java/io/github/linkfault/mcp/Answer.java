package io.github.linkfault.mcp;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool answers.
 *
 * @param text for a reader
 * @param structured the same for a program, as the tool's output schema has it
 */
public record Answer(String text, ObjectNode structured) {}
