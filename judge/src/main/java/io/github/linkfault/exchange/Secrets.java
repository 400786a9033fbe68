package io.github.linkfault.exchange;

import java.util.ArrayList;
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

    private final List<Secret> secrets;

    /** Whether two characters of ASCII may begin one of the secrets: at the first times {@value Secret#ASCII} and the second. */
    private final boolean[] beginnings = new boolean[Secret.ASCII * Secret.ASCII];

    private Secrets(List<Secret> secrets) {
        this.secrets = secrets;
        secrets.forEach(secret -> secret.markBeginnings(beginnings));
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
        all.add(Secret.of(name, value));
        all.sort(Comparator.comparing(secret -> -secret.value().length()));
        return new Secrets(List.copyOf(all));
    }

    /** The text with each secret replaced by {@code ${NAME}}. */
    public String redact(String text) {
        if (!areIn(text)) {
            return text;
        }
        String redacted = text;
        for (Secret secret : secrets) {
            redacted = secret.replacedIn(redacted);
        }
        return redacted;
    }

    /** The exchange with each secret replaced; in the response also every member whose name says that it is a credential. */
    public Exchange redact(Exchange exchange) {
        return new Exchange(redact(exchange.request()), redact(exchange.answer()));
    }

    /** The name of a secret that the response repeats in a header or in its body, in any encoding. */
    public Optional<String> repeatedBy(Response response) {
        var texts = new ArrayList<String>();
        texts.add(response.body().text());
        for (Header field : response.headers()) {
            texts.add(field.name());
            texts.add(field.value());
        }
        List<String> telling = texts.stream().filter(this::areIn).toList();
        return secrets.stream()
                .filter(secret -> telling.stream().anyMatch(secret::isIn))
                .map(Secret::name)
                .findFirst();
    }

    /** Whether any secret is in the text: one pass for all of them, since nearly every text has none. */
    private boolean areIn(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            char first = text.charAt(at);
            char second = text.charAt(at + 1);
            if (first >= Secret.ASCII || second >= Secret.ASCII || beginnings[first * Secret.ASCII + second]) {
                for (Secret secret : secrets) {
                    if (secret.isAt(at, text)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Request redact(Request request) {
        return new Request(
                request.method(),
                redact(request.url()),
                request.headers().map(this::redact),
                redact(request.body(), redact(request.body().text())));
    }

    /** The body with this text; where nothing was replaced, as it is. */
    private static Body redact(Body body, String text) {
        return text.equals(body.text()) ? body : Body.of(text);
    }

    private Answer redact(Answer answer) {
        if (answer instanceof Response response) {
            String body = withoutCredentialMembers(redact(response.body().text()));
            return new Response(response.status(), response.headers().map(this::redact), redact(response.body(), body));
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
}
