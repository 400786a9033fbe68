package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that must not leave the process, each with the name that stands in its place: {@code ${AEROSYNC_API_KEY}}. A
 * value is found as it is and percent-encoded, JSON-escaped, HTML-escaped, in hexadecimal and in Base64 (also inside a longer
 * Base64 text), in any mixture of letter cases of these encodings.
 *
 * <p>Values of fewer than {@value #SHORTEST} characters are too short to tell from ordinary text and are left alone.
 */
public final class Secrets {

    /** The shortest value that is treated as a secret. */
    public static final int SHORTEST = 4;

    /** No secrets. */
    public static final Secrets NONE = new Secrets(List.of());

    /** Members whose values are credentials by their name, such as a token that the API has just issued. */
    private static final Pattern CREDENTIAL_MEMBER = Pattern.compile(
            "\"(?:apiKey|apiSecret|token|access_token|accessToken|client_secret|public_token)\"\\s*+:\\s*+\"");

    private record Secret(String name, String value, Pattern pattern) {}

    private final List<Secret> secrets;

    private Secrets(List<Secret> secrets) {
        this.secrets = secrets;
    }

    /** The secrets of a map from value to name; longer values are replaced first. */
    public static Secrets of(Map<String, String> namesByValue) {
        Secrets all = NONE;
        for (Map.Entry<String, String> secret : namesByValue.entrySet()) {
            all = all.with(secret.getValue(), secret.getKey());
        }
        return all;
    }

    /** These secrets and one more; a value that is among them already keeps its name. */
    public Secrets with(String name, String value) {
        if (value.length() < SHORTEST
                || secrets.stream().anyMatch(secret -> secret.value().equals(value))) {
            return this;
        }
        var all = new ArrayList<>(secrets);
        all.add(new Secret(name, value, anyEncoding(value)));
        all.sort(Comparator.comparing(secret -> -secret.value().length()));
        return new Secrets(List.copyOf(all));
    }

    /** The text with each secret replaced by {@code ${NAME}}. */
    public String redact(String text) {
        String redacted = text;
        for (Secret secret : secrets) {
            redacted =
                    secret.pattern().matcher(redacted).replaceAll(Matcher.quoteReplacement(placeholder(secret.name())));
        }
        return redacted;
    }

    /** The exchange with each secret replaced; in the response also every member whose name says that it is a credential. */
    public Exchange redact(Exchange exchange) {
        return new Exchange(redact(exchange.request()), redact(exchange.answer()));
    }

    /** The name of a secret that the response repeats in a header or in its body, in any encoding. */
    public Optional<String> repeatedBy(Response response) {
        String body = response.body().text();
        return secrets.stream()
                .filter(secret -> secret.pattern().matcher(body).find()
                        || response.headers().fields().stream()
                                .anyMatch(field ->
                                        secret.pattern().matcher(field.name()).find()
                                                || secret.pattern()
                                                        .matcher(field.value())
                                                        .find()))
                .map(Secret::name)
                .findFirst();
    }

    private static String placeholder(String name) {
        return "${" + name + "}";
    }

    private Request redact(Request request) {
        return new Request(
                request.method(),
                redact(request.url()),
                request.headers().map(this::redact),
                Body.of(redact(request.body().text())));
    }

    private Answer redact(Answer answer) {
        if (answer instanceof Response response) {
            String body = withoutCredentialMembers(redact(response.body().text()));
            return new Response(response.status(), response.headers().map(this::redact), Body.of(body));
        }
        var failure = (Failure) answer;
        return new Failure(failure.kind(), redact(failure.detail()));
    }

    /** The end of a value is looked for by hand: a regular expression with a choice in a loop overflows the stack on a long one. */
    private static String withoutCredentialMembers(String text) {
        var hidden = new StringBuilder();
        Matcher member = CREDENTIAL_MEMBER.matcher(text);
        int from = 0;
        while (member.find(from)) {
            int end = endOfString(text, member.end());
            hidden.append(text, from, member.end()).append(hidden(text.substring(member.end(), end)));
            from = end;
        }
        return hidden.append(text, from, text.length()).toString();
    }

    private static int endOfString(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private static String hidden(String value) {
        return value.startsWith("${") ? value : "***";
    }

    private static Pattern anyEncoding(String value) {
        var characters = new StringBuilder();
        var hexadecimal = new StringBuilder();
        value.codePoints().forEach(point -> characters.append(anySpelling(point)));
        for (byte octet : value.getBytes(UTF_8)) {
            hexadecimal.append(anyCase("%02x".formatted(octet)));
        }
        var alternatives = new ArrayList<String>();
        alternatives.add(characters.toString());
        alternatives.add(hexadecimal.toString());
        alternatives.addAll(insideBase64(value.getBytes(UTF_8)));
        return Pattern.compile(String.join("|", alternatives));
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
            if (to - from >= SHORTEST) {
                texts.add(text.substring(from, to)
                        .chars()
                        .mapToObj(Secrets::base64Character)
                        .reduce("", String::concat));
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
