package io.github.linkfault.report;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** JSON with line breaks and indentation. Only the white space between the tokens changes: numbers, escapes and doubles stay. */
final class PrettyJson {

    /** Indentation grows with the square of the depth. */
    private static final int DEEPEST = 32;

    private PrettyJson() {}

    /** The text laid out, where it is one JSON document that is not too deep to lay out. */
    static Optional<String> of(String text) {
        return isJson(text) ? Optional.of(layOut(text.strip())) : Optional.empty();
    }

    private static boolean isJson(String text) {
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            int depth = 0;
            int documents = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                documents += depth == 0 ? 1 : 0;
                if (depth > DEEPEST) {
                    return false;
                }
            }
            return documents == 1;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static String layOut(String json) {
        var text = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < json.length(); at++) {
            char character = json.charAt(at);
            switch (character) {
                case '"' -> {
                    int end = endOfString(json, at);
                    text.append(json, at, end + 1);
                    at = end;
                }
                case '{', '[' -> {
                    text.append(character);
                    int next = afterSpace(json, at + 1);
                    if (json.charAt(next) == '}' || json.charAt(next) == ']') {
                        text.append(json.charAt(next));
                        at = next;
                    } else {
                        newLine(text, ++depth);
                    }
                }
                case '}', ']' -> {
                    newLine(text, --depth);
                    text.append(character);
                }
                case ',' -> {
                    text.append(character);
                    newLine(text, depth);
                }
                case ':' -> text.append(": ");
                case ' ', '\t', '\n', '\r' -> {}
                default -> text.append(character);
            }
        }
        return text.toString();
    }

    private static int endOfString(String json, int start) {
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private static int afterSpace(String json, int start) {
        int at = start;
        while (" \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static void newLine(StringBuilder text, int depth) {
        text.append('\n').append("  ".repeat(depth));
    }
}
