package io.github.linkfault.audit.masking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what a sentence says to be a credential, however harmless it looks: the value behind a credential's name, and of each URL the
 * values of its query and what stands before its host. Needs time in proportion to the text.
 */
final class Credentials {

    /** A name is one of a credential where its last word, or its last two together, are one of these. */
    private static final Set<String> NAMES = Set.of(
            "apikey",
            "auth",
            "authorization",
            "bearer",
            "code",
            "cookie",
            "credential",
            "credentials",
            "jwt",
            "key",
            "otp",
            "passphrase",
            "passwd",
            "password",
            "pin",
            "pwd",
            "secret",
            "session",
            "sessionid",
            "sid",
            "sig",
            "signature",
            "token",
            "tokenid");

    /** A code mostly is one of the errors, whose words are known. */
    private static final String CODE = "code";

    private static final Pattern USER = Pattern.compile("://[^\\s/?#\"'<>]{0,400}@");

    /** A URL with a query, or a query of a path: {@code https://x.example/y?z} and {@code /y?z=1}. */
    private static final Pattern QUERY =
            Pattern.compile("((?:://[^\\s\"'<>?]{0,400}+\\?)|\\?(?=[\\w.%\\[\\]-]{1,64}+=))([^\\s\"'<>]++)");

    private static final Pattern VALUE = Pattern.compile("(^|[&;#])(?:([^&;#=]*+=)([^&;#]*+)|[^&;#]++)");

    private static final Pattern NAMED =
            Pattern.compile("(?<![\\w.-])([A-Za-z_][\\w.-]{0,63}+)([\"']?\\s{0,3}([:=])\\s{0,3}[\"']?)");
    /** What a header field has between its name and the credential; parameters have names of their own. */
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?<![\\w.-])(?:bearer|basic)\\s{1,3}+(?![\\w-]{1,64}+=[^=])");

    private static final Pattern END = Pattern.compile("[\\s&;,\"'<>()\\[\\]{}]|$");
    private static final Pattern BORDER = Pattern.compile("[_.-]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern HARMLESS = Pattern.compile("[0-9]{1,3}\\.?");

    private final Vocabulary vocabulary;

    /** @param vocabulary the words that stay behind a colon */
    Credentials(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The text without them. */
    String hidden(String text) {
        boolean hasName = text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
        String masked = text;
        if (hasName) {
            masked = USER.matcher(masked).replaceAll("://" + Matcher.quoteReplacement(TrafficTexts.HIDDEN + "@"));
        }
        if (masked.indexOf('?') >= 0) {
            masked = QUERY.matcher(masked)
                    .replaceAll(query -> Matcher.quoteReplacement(query.group(1) + withoutValues(query.group(2))));
        }
        masked = values(masked, SCHEME);
        return hasName ? values(masked, NAMED) : masked;
    }

    private static String withoutValues(String query) {
        return VALUE.matcher(query).replaceAll(value -> {
            String name = value.group(2) == null ? "" : value.group(2);
            boolean isEmpty = !name.isEmpty() && value.group(3).isEmpty();
            return Matcher.quoteReplacement(value.group(1) + name + (isEmpty ? "" : TrafficTexts.HIDDEN));
        });
    }

    private String values(String text, Pattern names) {
        var masked = new StringBuilder();
        Matcher name = names.matcher(text);
        Matcher end = END.matcher(text);
        int done = 0;
        int at = 0;
        while (name.find(at)) {
            at = name.end();
            if (names.equals(SCHEME) || isCredential(name.group(1))) {
                int to = end.find(at) ? end.start() : text.length();
                if (to > at && !stays(name, names, text.substring(at, to))) {
                    masked.append(text, done, at).append(TrafficTexts.HIDDEN);
                    done = to;
                    at = to;
                }
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    private boolean stays(Matcher name, Pattern names, String value) {
        if (names.equals(SCHEME)) {
            return vocabulary.knows(value);
        }
        boolean isCode = word(name.group(1)).equals(CODE);
        return (isCode && HARMLESS.matcher(value).matches())
                || ((isCode || name.group(3).equals(":")) && vocabulary.knows(value));
    }

    private static boolean isCredential(String name) {
        String[] words = BORDER.split(name, -1);
        String last = word(name);
        return NAMES.contains(last)
                || (words.length > 1 && NAMES.contains(words[words.length - 2].toLowerCase(Locale.ROOT) + last));
    }

    private static String word(String name) {
        String[] words = BORDER.split(name, -1);
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }
}
