package io.github.linkfault.site.output;

import java.util.regex.Pattern;

/**
 * The one place that makes text harmless: whatever could mean something to AsciiDoc or to HTML becomes a numeric character
 * reference, which both pass on. So the same text fits a title, a cell, a list item and a raw block.
 */
public final class Escaping {

    /** Letters, digits, spaces and commas are plain; a hyphen inside a word, and a full stop at its end, are too. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[^\\p{L}\\p{N} ,./-]|(?<![\\p{L}\\p{N}])/|(?<![\\p{L}\\p{N}])[.-]|-(?![\\p{L}\\p{N}])|\\.(?![ \\p{L}\\p{N}]|$)|(?<=^[0-9]{1,3})\\.");

    private Escaping() {}

    /** The text, to be shown as it is. */
    public static String text(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "&#%02d;".formatted(found.group().codePointAt(0)));
    }
}
