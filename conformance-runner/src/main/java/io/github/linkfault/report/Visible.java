package io.github.linkfault.report;

/**
 * Text of a server made safe to look at: what would be invisible, reorder its neighbours or steer a terminal is spelled out as
 * {@code \u202e}. Letters of every script stay.
 */
final class Visible {

    /** Letters and symbols by category that nevertheless show nothing: fillers, a blank pattern, joiners. */
    private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    private Visible() {}

    /** Text that may have several lines. */
    static String text(String text) {
        return spell(text, "\n\t");
    }

    /** Text that must stay on its line, such as a header's: a line feed in it is spelled out too. */
    static String line(String text) {
        return spell(text, "");
    }

    private static String spell(String text, String kept) {
        int plain = 0;
        while (plain < text.length() && (isPlainAscii(text.charAt(plain)) || kept.indexOf(text.charAt(plain)) >= 0)) {
            plain++;
        }
        StringBuilder spelled = null;
        int point;
        for (int at = plain; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (isPlain(point) || kept.indexOf(point) >= 0) {
                if (spelled != null) {
                    spelled.appendCodePoint(point);
                }
            } else {
                spelled = spelled == null ? new StringBuilder(text.substring(0, at)) : spelled;
                spelled.append(escape(point));
            }
        }
        return spelled == null ? text : spelled.toString();
    }

    private static boolean isPlain(int point) {
        if (point <= 0x7f) {
            return isPlainAscii(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // A variation selector changes how its neighbour looks, or smuggles data.
            case Character.NON_SPACING_MARK -> !isVariationSelector(point) && BLANK.indexOf(point) < 0;
            case Character.SPACE_SEPARATOR -> false;
            default -> BLANK.indexOf(point) < 0;
        };
    }

    private static boolean isPlainAscii(int point) {
        return point >= ' ' && point < 0x7f;
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> point > 0xffff ? "\\u{%x}".formatted(point) : "\\u%04x".formatted(point);
        };
    }
}
