package io.github.linkfault.audit.input;

/** Follows text that comes in parts, and knows where it is one whole object of JSON. Looks at each byte once. */
final class WholeObject {

    private boolean begun;
    private boolean possible = true;
    private boolean inString;
    private boolean escaped;
    private int depth;

    /** Forgets everything: the next part is the first one. */
    void reset() {
        begun = false;
        possible = true;
        inString = false;
        escaped = false;
        depth = 0;
    }

    /** Whether all parts up to this one are an object, and nothing more. */
    boolean isWholeWith(byte[] bytes, int from, int to) {
        for (int at = from; at < to && possible; at++) {
            next(bytes[at]);
        }
        return possible && begun && depth == 0;
    }

    private void next(byte letter) {
        if (inString) {
            inString = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if (letter > ' ' || letter < 0) {
            boolean opens = letter == '{' || letter == '[';
            // Text before the object or behind it is no JSON.
            possible = depth > 0 || (!begun && letter == '{');
            begun = true;
            inString = letter == '"';
            depth += opens ? 1 : letter == '}' || letter == ']' ? -1 : 0;
        }
    }
}
