package io.github.linkfault.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that must not leave the process, each with the name that stands in its place: {@code ${ACME_API_KEY}}. A
 * value is found as it is, in hexadecimal and in Base64 (also inside a longer Base64 text); percent-encoded, escaped for JSON,
 * HTML or a report, in any mixture of these and up to three times one over the other; a long one also where
 * it was broken into lines or cut.
 *
 * <p>A value may have a million characters. No regular expression is made of it, which would overflow the stack and be
 * quoted in an exception. Nor is it given to a library of the algorithm of Aho and Corasick: those know nothing of cut values,
 * and need 200 bytes for each character of each form.
 *
 * <p>A value of fewer than {@value Secret#SHORTEST_INSIDE} characters is a secret only where no letter and no digit is beside it:
 * inside a word it cannot be told from ordinary text.
 */
public final class Secrets {

    /** No secrets. */
    public static final Secrets NONE = new Secrets(List.of(), new CredentialMembers(Set.of()));

    private final List<Secret> secrets;
    private final CredentialMembers members;
    private final Search search;

    private Secrets(List<Secret> secrets, CredentialMembers members) {
        this.secrets = secrets;
        this.members = members;
        this.search = new Search(secrets);
    }

    /** The secrets of a map from value to name. */
    public static Secrets of(Map<String, String> namesByValue) {
        Secrets all = NONE;
        for (Map.Entry<String, String> secret : namesByValue.entrySet()) {
            all = all.with(secret.getValue(), secret.getKey());
        }
        return all;
    }

    /** These secrets and one more; a value that is among them already keeps its name, and a blank one is no secret. */
    public Secrets with(String name, String value) {
        if (value.isBlank()
                || secrets.stream().anyMatch(secret -> secret.value().equals(value))) {
            return this;
        }
        var all = new ArrayList<>(secrets);
        all.add(new Secret(name, value));
        all.sort(Comparator.comparing(secret -> -secret.value().length()));
        return new Secrets(List.copyOf(all), members);
    }

    /** These secrets, and as one each value of a member with one of these names in the JSON of a response. */
    public Secrets withMembers(Set<String> names) {
        return new Secrets(secrets, new CredentialMembers(names));
    }

    /** The text with each secret replaced by {@code ${NAME}}; where two overlap, both by the name of the longer. */
    public String redact(String text) {
        List<Found> places = search.in(text);
        if (places.isEmpty()) {
            return text;
        }
        var redacted = new StringBuilder();
        int copied = 0;
        int next = 0;
        while (next < places.size()) {
            Found longest = places.get(next);
            int from = longest.from();
            int to = longest.to();
            for (next++; next < places.size() && places.get(next).from() < to; next++) {
                Found place = places.get(next);
                to = Math.max(to, place.to());
                longest = place.length() > longest.length() ? place : longest;
            }
            redacted.append(text, copied, from)
                    .append("${")
                    .append(longest.secret().name())
                    .append('}');
            copied = to;
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /** The exchange with each secret replaced; in the response also every member whose name says that it is a credential. */
    public Exchange redact(Exchange exchange) {
        return new Exchange(redact(exchange.request()), redact(exchange.answer()));
    }

    /**
     * The name of a secret that the response repeats in a header or in its body, in any encoding; of several, of the longest. A
     * secret of fewer than {@value Secret#SHORTEST_INSIDE} characters may be there by chance and does not count.
     */
    public Optional<String> repeatedBy(Response response) {
        Stream<String> fields =
                response.headers().fields().stream().flatMap(field -> Stream.of(field.name(), field.value()));
        return Stream.concat(Stream.of(response.body().text()), fields)
                .flatMap(text -> search.in(text).stream())
                .filter(Found::whole)
                .map(Found::secret)
                .min(Comparator.comparingInt(secrets::indexOf))
                .map(Secret::name);
    }

    /** Whether there is any secret in a header field or in the body of the response, also one that may be there by chance. */
    public boolean areIn(Response response) {
        return !search.in(response.body().text()).isEmpty()
                || response.headers().fields().stream()
                        .anyMatch(field -> !search.in(field.name()).isEmpty()
                                || !search.in(field.value()).isEmpty());
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
            String body = members.hiddenIn(redact(response.body().text()));
            return new Response(response.status(), response.headers().map(this::redact), redact(response.body(), body));
        }
        var failure = (Failure) answer;
        return new Failure(failure.kind(), redact(failure.detail()));
    }
}
