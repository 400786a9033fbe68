package io.github.linkfault.audit.masking;

import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.exchange.Secrets;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of one recorded exchange as they may be shown, where no catalog says which of them are secret. */
public final class TrafficTexts {

    /** What stands for a hidden part. */
    public static final String HIDDEN = "***";

    /** Short words, perhaps with a number: no key or token is like this. */
    private static final Pattern WORDLIKE =
            Pattern.compile("[A-Za-z]{0,24}(?:[._:-][A-Za-z]{1,24}){0,9}[._:-]?[0-9]{0,6}");

    private static final int LONGEST_CODE = 64;

    private final Masking masking;

    /**
     * The texts of this exchange.
     *
     * @param ids the values in the path of its request, by the name that stands for each
     */
    public TrafficTexts(Recorded recorded, Map<String, String> ids) {
        this.masking = Masking.of(Masking.Words.ofHttp(), ids, recorded, Secrets.NONE);
    }

    /** A text with everything hidden that is no plain word; {@code <name>} stands for a value of the path. */
    public String text(String text) {
        return masking.text(text);
    }

    /** The code, or the sign for what is hidden where it may be something else. */
    public String code(String code) {
        boolean plain = code.length() <= LONGEST_CODE
                && !code.isEmpty()
                && WORDLIKE.matcher(code).matches()
                && !masking.isEcho(code);
        return plain ? code : HIDDEN;
    }

    /** Whether a part of a path looks like a value rather than like a name. */
    public static boolean isValue(String segment) {
        return segment.indexOf('%') >= 0
                || segment.indexOf('@') >= 0
                || (Masking.isStrange(segment) && !segment.matches("v[0-9]{1,3}(\\.[0-9]{1,2})?"));
    }
}
