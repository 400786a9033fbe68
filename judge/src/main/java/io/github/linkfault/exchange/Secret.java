package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One secret, and how to find it in a text in any encoding of {@link Secrets}. */
final class Secret {

    /** How many characters it has. */
    static final int ASCII = 128;

    private final String name;
    private final String value;
    private final Pattern pattern;
    private final BitSet beginnings;
    private final BitSet seconds;

    private Secret(String name, String value, Pattern pattern) {
        this.name = name;
        this.value = value;
        this.pattern = pattern;
        this.beginnings = beginnings(pattern);
        this.seconds = seconds(value);
    }

    static Secret of(String name, String value) {
        return new Secret(name, value, Pattern.compile(anyEncoding(value)));
    }

    /** The characters of ASCII that the pattern does not refuse at once: after which it asks for more. */
    private static BitSet beginnings(Pattern pattern) {
        var beginnings = new BitSet(ASCII);
        Matcher matcher = pattern.matcher("");
        for (char first = 0; first < ASCII; first++) {
            beginnings.set(first, matcher.reset(Character.toString(first)).lookingAt() || matcher.hitEnd());
        }
        return beginnings;
    }

    /** The characters of ASCII that may stand second, unless the first one is the beginning of an escape. */
    private static BitSet seconds(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        String hexadecimal = HexFormat.of().formatHex(bytes, 0, 1);
        var seconds = new BitSet(ASCII);
        String ownAndEscapes = value.substring(1, 2) + "%\\&+";
        (ownAndEscapes + hexadecimal.substring(1) + hexadecimal.substring(1).toUpperCase(Locale.ROOT))
                .chars()
                .filter(character -> character < ASCII)
                .forEach(seconds::set);
        for (String text : insideBase64(bytes)) {
            switch (text.charAt(1)) {
                case '+' -> "+-%".chars().forEach(seconds::set);
                case '/' -> "_/%\\".chars().forEach(seconds::set);
                default -> seconds.set(text.charAt(1));
            }
        }
        return seconds;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    boolean isIn(String text) {
        return placeIn(text, 0) != null;
    }

    /** Whether it begins at this place of a text. */
    boolean isAt(int place, String text) {
        return matchAt(place, text) != null;
    }

    /** The text with {@code ${NAME}} wherever the secret was. */
    String replacedIn(String text) {
        var replaced = new StringBuilder();
        int from = 0;
        for (MatchResult found = placeIn(text, 0); found != null; found = placeIn(text, from)) {
            replaced.append(text, from, found.start()).append("${").append(name).append('}');
            from = found.end();
        }
        return from == 0 ? text : replaced.append(text, from, text.length()).toString();
    }

    private @Nullable MatchResult placeIn(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            MatchResult found = matchAt(at, text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Most places are ruled out by a look at two characters; no encoding is shorter than the value. */
    private @Nullable MatchResult matchAt(int place, String text) {
        if (place > text.length() - value.length() || !mayBegin(text.charAt(place), text.charAt(place + 1))) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(place, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private boolean mayBegin(char first, char second) {
        return (first >= ASCII || beginnings.get(first)) && (isEscape(first) || second >= ASCII || seconds.get(second));
    }

    private static boolean isEscape(int first) {
        return first == '%' || first == '\\' || first == '&';
    }

    /** Sets the pairs of ASCII characters that it may begin with, in any encoding: at the first times {@value #ASCII} and the second. */
    void markBeginnings(boolean[] pairs) {
        for (int first = beginnings.nextSetBit(0); first >= 0; first = beginnings.nextSetBit(first + 1)) {
            if (isEscape(first)) {
                Arrays.fill(pairs, first * ASCII, (first + 1) * ASCII, true);
            }
            for (int second = seconds.nextSetBit(0); second >= 0; second = seconds.nextSetBit(second + 1)) {
                pairs[first * ASCII + second] = true;
            }
        }
    }

    private static String anyEncoding(String value) {
        var characters = new StringBuilder();
        var hexadecimal = new StringBuilder();
        value.codePoints().forEach(point -> characters.append(anySpelling(point)));
        for (byte octet : value.getBytes(UTF_8)) {
            hexadecimal.append(anyCase("%02x".formatted(octet)));
        }
        var alternatives = new ArrayList<String>();
        alternatives.add(characters.toString());
        alternatives.add(hexadecimal.toString());
        for (String text : insideBase64(value.getBytes(UTF_8))) {
            alternatives.add(text.chars().mapToObj(Secret::base64Character).reduce("", String::concat));
        }
        return String.join("|", alternatives);
    }

    /** One character as itself, percent-encoded, JSON-escaped or as an HTML character reference. */
    private static String anySpelling(int point) {
        String character = Character.toString(point);
        var spellings = new ArrayList<String>();
        spellings.add(Pattern.quote(character));
        var percent = new StringBuilder();
        for (byte octet : character.getBytes(UTF_8)) {
            percent.append('%').append(anyCase("%02x".formatted(octet)));
        }
        spellings.add(percent.toString());
        var json = new StringBuilder();
        character.chars().forEach(unit -> json.append("\\\\u").append(anyCase("%04x".formatted(unit))));
        spellings.add(json.toString());
        spellings.add("&#0*" + point + ";");
        spellings.add("&#[xX]0*" + anyCase(Integer.toHexString(point)) + ";");
        switch (point) {
            case '\n' -> spellings.add("\\\\n");
            case '\r' -> spellings.add("\\\\r");
            case '\t' -> spellings.add("\\\\t");
            case ' ' -> spellings.add("\\+");
            case '"' -> spellings.add("\\\\\"|&quot;");
            case '\\' -> spellings.add("\\\\\\\\");
            case '/' -> spellings.add("\\\\/");
            case '&' -> spellings.add("&amp;");
            case '<' -> spellings.add("&lt;");
            case '>' -> spellings.add("&gt;");
            default -> {}
        }
        return "(?:" + String.join("|", spellings) + ")";
    }

    private static String anyCase(String hexadecimal) {
        var pattern = new StringBuilder();
        hexadecimal.chars().forEach(digit -> {
            int upper = Character.toUpperCase(digit);
            if (digit == upper) {
                pattern.appendCodePoint(digit);
            } else {
                pattern.append('[')
                        .appendCodePoint(digit)
                        .appendCodePoint(upper)
                        .append(']');
            }
        });
        return pattern.toString();
    }

    /** The characters that stand for these bytes in a Base64 text, for each of the three places where they can begin in it. */
    private static List<String> insideBase64(byte[] value) {
        var texts = new ArrayList<String>();
        for (int before = 0; before < 3; before++) {
            var padded = new byte[before + value.length];
            System.arraycopy(value, 0, padded, before, value.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            // The first and the last character may also carry bits of a neighbour.
            int from = (before * 8 + 5) / 6;
            int to = padded.length * 8 / 6;
            if (to - from >= Secrets.SHORTEST) {
                texts.add(text.substring(from, to));
            }
        }
        return texts;
    }

    private static String base64Character(int character) {
        return switch (character) {
            case '+' -> "(?:[-+]|%2[bB])";
            case '/' -> "(?:[_/]|%2[fF]|\\\\/)";
            default -> Character.toString(character);
        };
    }
}
