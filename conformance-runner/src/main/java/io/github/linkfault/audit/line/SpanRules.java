package io.github.linkfault.audit.line;

import static io.github.linkfault.audit.line.Lexer.GIVE_UP;

/** What may stand in a slot. For one thread. */
final class SpanRules {

    private static final int MOST_DIGITS_OF_A_TIME = 15;

    private final Lexer lexer;

    SpanRules(Lexer lexer) {
        this.lexer = lexer;
    }

    /**
     * The place behind what stands in a slot of this kind; gives up where it is not surely usual.
     *
     * @param from its first byte
     * @param known as far as here it is known to be right, and a character of a text begins here
     */
    int end(byte[] line, int kind, int from, int known) {
        return switch (kind) {
            case FieldOffsets.BODY, VariableSpans.TEXT -> lexer.string(known);
            case VariableSpans.ESCAPED_HEADER -> {
                int to = lexer.string(from);
                yield lexer.isEscaped() ? to : GIVE_UP;
            }
            case VariableSpans.NUMBER -> lexer.number(from);
            case VariableSpans.TIME_AS_NUMBER -> {
                int to = lexer.whole(from);
                yield to - from > MOST_DIGITS_OF_A_TIME ? GIVE_UP : to;
            }
            case FieldOffsets.STATUS -> status(line, from);
            case FieldOffsets.METHOD -> {
                int to = plain(known);
                yield to != GIVE_UP && isCapitals(line, from, to) ? to : GIVE_UP;
            }
            case FieldOffsets.URL -> {
                int to = plain(known);
                yield to == from ? GIVE_UP : to;
            }
            case VariableSpans.BODY_BEGINS, VariableSpans.BODY_ENDS -> GIVE_UP;
            default -> plain(known);
        };
    }

    private int plain(int known) {
        int to = lexer.string(known);
        return lexer.isEscaped() ? GIVE_UP : to;
    }

    /** Three digits as HTTP has them, or 0 where no answer came. */
    private int status(byte[] line, int from) {
        int to = lexer.whole(from);
        boolean usual = to == from + 1 ? line[from] == '0' : to == from + 3 && line[from] <= '5';
        return usual ? to : GIVE_UP;
    }

    private static boolean isCapitals(byte[] line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line[at] < 'A' || line[at] > 'Z') {
                return false;
            }
        }
        return from < to;
    }
}
