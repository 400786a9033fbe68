package io.github.linkfault.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which texts are compared. */
final class Words {

    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Lower case, with one kind of dash and of space. */
    static String folded(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = DASHES.matcher(normal).replaceAll("-").toLowerCase(Locale.ROOT);
        return SPACES.matcher(lower).replaceAll(" ").strip();
    }

    /** Letters and digits alone: {@code e101} for {@code E-101}, {@code E 101} and {@code e_101}. */
    static String plain(String text) {
        return OTHERS.matcher(folded(text)).replaceAll("");
    }

    /** Runs of letters and digits, with a space between them. */
    static String apart(String text) {
        return OTHERS.matcher(folded(text)).replaceAll(" ");
    }
}
