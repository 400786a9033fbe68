package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Placeholders;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Which values of requests one API of the mock knows, and the fixture that each stands for: the magic ones, those that the mock has
 * issued, those that a request has named, and the jobs that were created.
 *
 * <p>Safe for use by several threads.
 */
final class KnownValues {

    /** The mock remembers as many values of a kind; it forgets what was not used for the longest time. */
    private static final int MOST = 10_000;

    private final MockScript script;
    private final MagicValues magic;
    private final JobBooks jobs;
    private final Map<String, Bounded<String, String>> remembered = new HashMap<>();
    private final Map<String, JsonNode> bodies = new HashMap<>();
    private final Map<String, MockScript.Value> withInner = new LinkedHashMap<>();

    KnownValues(MockScript script, MagicValues magic, JobBooks jobs) {
        this.script = script;
        this.magic = magic;
        this.jobs = jobs;
        script.values().forEach((name, value) -> {
            remembered.put(name, new Bounded<>(MOST));
            if (MagicValues.takesInner(value)) {
                withInner.put(name, value);
            }
        });
        script.fixtures()
                .forEach((fixture, own) -> RequestCheck.tree(own.body()).ifPresent(body -> bodies.put(fixture, body)));
    }

    /** The fixture that a header field's value stands for; empty where the API would refuse the value. */
    Optional<String> header(String name, String value) {
        MockScript.Value known = script.headers().get(name);
        if (known == null) {
            return Optional.of(magic.fixtureOfUnlisted(name.toLowerCase(Locale.ROOT), value));
        }
        return known.match() == null ? Optional.of(FixtureNeeds.HEALTHY) : fixtureOf(name, known, value);
    }

    /** The fixture that a text stands for which should follow a template such as {@code Bearer {token}}. */
    Optional<String> inTemplate(String template, String text) {
        List<String> names = Placeholders.names(template);
        if (names.isEmpty()) {
            // A literal of the valid request; what else the API takes there, no document says.
            return Optional.of(FixtureNeeds.HEALTHY);
        }
        return Placeholders.valueIn(text, template).flatMap(value -> value(names.get(0), value));
    }

    /** The fixture that a parameter of the path stands for. */
    Optional<String> inPath(String template, String text, MatchedRequest call) {
        List<String> names = Placeholders.names(template);
        if (!names.isEmpty()
                && script.jobs() != null
                && names.get(0).equals(script.jobs().id())) {
            return jobs.of(call, magic).filter(book -> book.hasJob(text)).map(book -> FixtureNeeds.HEALTHY);
        }
        return inTemplate(template, text);
    }

    /** The fixture that a whole body stands for. */
    Optional<String> fixtureOfBody(JsonNode body) {
        return bodies.entrySet().stream()
                .filter(fixture -> fixture.getValue().equals(body))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The error of a provider that a value of this request names beside its fixture. */
    Optional<InnerErrors.Inner> innerOf(MatchedRequest call, InnerErrors errors) {
        for (Map.Entry<String, MockScript.Value> known : withInner.entrySet()) {
            String text = textOf(call, known.getKey());
            Optional<InnerErrors.Inner> inner =
                    magic.innerOf(known.getValue(), text).flatMap(written -> errors.inMagic(known.getKey(), written));
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /** What fills the placeholders of a success: values of the request, what they become, and otherwise those of a healthy fixture. */
    Map<String, String> ofAnswer(MatchedRequest call, List<String> placeholders) {
        var values = new HashMap<>(call.named());
        for (String name : placeholders) {
            if (!values.containsKey(name) && !name.equals(Token.PLACEHOLDER)) {
                String sent = textOf(call, name);
                values.put(name, sent.isEmpty() ? become(call, name) : sent);
            }
        }
        return values;
    }

    private String become(MatchedRequest call, String name) {
        for (Map.Entry<String, MockScript.Value> known : script.values().entrySet()) {
            String form = known.getValue().becomes().get(name);
            String sent = form == null ? "" : textOf(call, known.getKey());
            if (form != null && !sent.isEmpty()) {
                return magic.becoming(known.getValue(), sent, form).orElseGet(() -> healthy(name));
            }
        }
        return healthy(name);
    }

    private String healthy(String name) {
        return magic.value(name, FixtureNeeds.HEALTHY);
    }

    /** What a request has in the place of a placeholder of its path or body; an empty text where it has none. */
    private static String textOf(MatchedRequest call, String name) {
        JsonNode sent = call.json();
        for (Map.Entry<String, JsonNode> member :
                call.operation().request().path("body").properties()) {
            if (sent != null && RequestCheck.placeholder(member.getValue()).equals(name)) {
                return sent.path(member.getKey()).asString("");
            }
        }
        return call.named().getOrDefault(name, "");
    }

    private Optional<String> value(String name, String value) {
        Optional<String> own = magic.ownedBy(name, value);
        if (own.isPresent()) {
            return own;
        }
        MockScript.Value known = script.values().get(name);
        if (known == null) {
            return Optional.of(magic.fixtureOfUnlisted(name, value));
        }
        boolean named = Objects.requireNonNull(remembered.get(name)).get(value).isPresent();
        if (named) {
            return Optional.of(FixtureNeeds.HEALTHY);
        }
        Optional<String> fixture = fixtureOf(name, known, value);
        // The values that it becomes bring the error about.
        return known.becomes().isEmpty() ? fixture : fixture.map(any -> FixtureNeeds.HEALTHY);
    }

    /** A value in the mock's own form that stands for nothing is a slip of whoever wrote it, and no value that the API refuses. */
    private Optional<String> fixtureOf(String name, MockScript.Value known, String value) {
        Optional<String> fixture = magic.fixtureOf(known, value);
        if (fixture.isEmpty()) {
            List<String> nearest = magic.nearest(known, value);
            if (!nearest.isEmpty()) {
                throw Refusal.noMagicValue(name, value, nearest);
            }
        }
        return fixture;
    }

    /** Issues a new value of a kind, and knows it from now on; empty where the mock issues none. */
    Optional<String> issue(String name) {
        MockScript.Value known = script.values().get(name);
        if (known == null || known.issue() == null) {
            return Optional.empty();
        }
        String value = Placeholders.fill(
                known.issue(), Map.of("uuid", UUID.randomUUID().toString()));
        Objects.requireNonNull(remembered.get(name)).put(value, "");
        return Optional.of(value);
    }

    /** Remembers the values that a request names, as {@code api.yaml} says. */
    void learn(MatchedRequest call) {
        script.values().forEach((name, known) -> {
            MockScript.Remember remember = known.remember();
            JsonNode body = call.json();
            if (remember != null
                    && body != null
                    && remember.operation().equals(call.operation().id())) {
                String value = body.at(remember.at()).asString("");
                if (!value.isEmpty() && !remember.never().matcher(value).matches()) {
                    Objects.requireNonNull(remembered.get(name)).put(value, "");
                }
            }
        });
    }
}
