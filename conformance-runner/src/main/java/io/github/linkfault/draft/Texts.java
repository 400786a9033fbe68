package io.github.linkfault.draft;

import java.util.regex.Pattern;

/** Makes texts of a document fit into a line of a table. */
final class Texts {

    private static final int LONGEST = 200;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private Texts() {}

    /** The first sentence, on one line, with a full stop; the other text where there is none. */
    static String sentence(String text, String otherwise) {
        String line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        String first = line.replaceFirst("(?<=[a-z0-9)'\"`][.!?]) [A-Z].*", "");
        if (first.length() > LONGEST) {
            first = first.substring(0, LONGEST).replaceFirst("\\s+\\S*$", "") + " …";
        }
        if (first.isEmpty()) {
            return otherwise;
        }
        return first.matches(".*[.!?…]") ? first : first.replaceFirst("[,;:]$", "") + ".";
    }

    /** The same without the full stop, as a title has it. */
    static String title(String text, String otherwise) {
        String sentence = sentence(text, "");
        return sentence.isEmpty() ? otherwise : sentence.replaceFirst("[.]$", "");
    }

    /** A text in which nothing looks like a value to fill in. */
    static String literal(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("($1)");
    }
}
