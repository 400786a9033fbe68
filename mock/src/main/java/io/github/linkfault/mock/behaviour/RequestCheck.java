package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Credentials.HeaderField;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.mock.behaviour.EntryIndex.Provoked;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Looks at a request as its API does, in the order of {@code api.yaml}, and finds the error that it is answered with: for what is
 * wrong with it, or for the fixture that one of its values stands for.
 */
final class RequestCheck {

    private static final String CONTENT_TYPE = "content-type";

    private final Api api;
    private final MockScript script;
    private final EntryIndex index;
    private final KnownValues known;

    RequestCheck(Api api, MockScript script, EntryIndex index, KnownValues known) {
        this.api = api;
        this.script = script;
        this.index = index;
        this.known = known;
    }

    /** The error that the request is answered with; empty where nothing stands against a success. */
    Optional<Provoked> refusal(MatchedRequest call) {
        var look = new Look(call);
        for (String step : script.order()) {
            Optional<Provoked> found = look.at(step).or(look::ofFixture);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** One look at one request. */
    private final class Look {

        private final MatchedRequest call;
        private final Operation operation;
        private final Set<String> seen = new LinkedHashSet<>();
        private @Nullable String fixture;

        Look(MatchedRequest call) {
            this.call = call;
            this.operation = call.operation();
        }

        Optional<Provoked> at(String step) {
            return switch (step) {
                case MockScript.HEADERS -> headers();
                case MockScript.PATH -> path();
                case MockScript.QUERY -> query();
                case MockScript.BODY -> body();
                default -> header(step);
            };
        }

        /** The error of the fixture that a value of the last step stands for. */
        Optional<Provoked> ofFixture() {
            return fixture == null ? Optional.empty() : index.withFixture(operation, fixture);
        }

        private void note(String name) {
            if (!name.equals(FixtureNeeds.HEALTHY)) {
                fixture = name;
            }
        }

        private Optional<Provoked> headers() {
            var names = new LinkedHashSet<String>();
            operation.request().path("headers").properties().forEach(field -> names.add(field.getKey()));
            names.addAll(api.credentials().headers().keySet());
            for (String name : names) {
                Optional<Provoked> refused =
                        name.toLowerCase(Locale.ROOT).equals(CONTENT_TYPE) ? Optional.empty() : header(name);
                if (refused.isPresent()) {
                    return refused;
                }
            }
            return Optional.empty();
        }

        private Optional<Provoked> header(String name) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            String template = operation.request().path("headers").path(name).asString("");
            HeaderField credential = api.credentials().headers().get(name);
            boolean required = !template.isEmpty() || (credential != null && credential.required());
            Optional<String> value = call.header(name);
            if (value.isEmpty() && !script.asksFor(name, call.json())) {
                return Optional.empty();
            }
            if (value.isEmpty()) {
                Flaw missing = Flaw.header(name, true);
                // A header that is not required everywhere is asked for only where the operation's own table says so.
                return required ? error(missing) : index.own(operation, missing);
            }
            return value(
                    Flaw.header(name, false),
                    value.get(),
                    () -> template.isEmpty()
                            ? known.header(name, value.get())
                            : known.inTemplate(template, value.get()));
        }

        /**
         * The error for a value that a condition gives this part, or that the API would refuse.
         *
         * @param fixture the fixture that the value stands for; empty where the API would refuse it. It is looked for only where no
         *     condition gives the value, which may have the form of the mock's own
         */
        private Optional<Provoked> value(Flaw wrong, String value, Supplier<Optional<String>> fixture) {
            Optional<Provoked> given = index.withValue(operation, wrong, StringNode.valueOf(value));
            if (given.isPresent()) {
                return given;
            }
            Optional<String> standsFor = fixture.get();
            standsFor.ifPresent(this::note);
            return standsFor.isPresent() ? Optional.empty() : error(wrong);
        }

        private Optional<Provoked> path() {
            for (String parameter : operation.parameters()) {
                String value = call.values().getOrDefault(parameter, "");
                String template =
                        operation.request().path("path").path(parameter).asString("");
                Optional<Provoked> wrong =
                        index.withValue(operation, Flaw.path(parameter, false), StringNode.valueOf(value));
                if (wrong.isPresent()) {
                    return wrong;
                }
                Optional<String> standsFor = known.inPath(template, value, call);
                standsFor.ifPresent(this::note);
                if (standsFor.isEmpty()) {
                    return error(Flaw.path(parameter, value.isEmpty()));
                }
            }
            return Optional.empty();
        }

        private Optional<Provoked> query() {
            Map<String, String> sent = call.query();
            for (Map.Entry<String, JsonNode> parameter :
                    operation.request().path("query").properties()) {
                Optional<Provoked> refused =
                        parameter(parameter.getKey(), parameter.getValue().asString(""), sent.get(parameter.getKey()));
                if (refused.isPresent()) {
                    return refused;
                }
            }
            // What the valid request lacks may still be the very thing that a condition adds.
            return sent.entrySet().stream()
                    .flatMap(parameter -> index
                            .withValue(
                                    operation,
                                    Flaw.query(parameter.getKey(), false),
                                    StringNode.valueOf(parameter.getValue()))
                            .stream())
                    .findFirst();
        }

        private Optional<Provoked> parameter(String name, String template, @Nullable String value) {
            if (value == null) {
                return error(Flaw.query(name, true));
            }
            return value(Flaw.query(name, false), value, () -> known.inTemplate(template, value));
        }

        private Optional<Provoked> body() {
            JsonNode valid = operation.request().path("body");
            if (!valid.isObject()) {
                return Optional.empty();
            }
            if (call.request().body().isEmpty()) {
                Optional<Provoked> none = index.withFlaw(operation, Flaw.NO_BODY);
                if (none.isPresent()) {
                    return none;
                }
            }
            Optional<Provoked> mediaType = mediaType();
            if (mediaType.isPresent()) {
                return mediaType;
            }
            JsonNode json = call.json();
            if (json == null) {
                Optional<Provoked> notJson = index.withFlaw(operation, Flaw.NOT_JSON);
                if (notJson.isPresent()) {
                    return notJson;
                }
            }
            JsonNode actual = json == null ? JsonMapper.shared().createObjectNode() : json;
            return ofWholeBody(actual).or(() -> missing(valid, actual)).or(() -> values(valid, actual));
        }

        private Optional<Provoked> mediaType() {
            String expected =
                    operation.request().path("headers").path("Content-Type").asString("");
            boolean fits = call.header(CONTENT_TYPE).orElse("").startsWith(expected);
            return fits ? Optional.empty() : index.withFlaw(operation, Flaw.header(CONTENT_TYPE, false));
        }

        private Optional<Provoked> ofWholeBody(JsonNode actual) {
            known.fixtureOfBody(actual).ifPresent(this::note);
            return ofFixture();
        }

        private Optional<Provoked> missing(JsonNode valid, JsonNode actual) {
            return MissingMembers.fitting(
                    index.missingMembers(operation), valid::has, name -> lacks(valid, actual, name));
        }

        private static boolean lacks(JsonNode valid, JsonNode actual, String name) {
            boolean text = !placeholder(valid.path(name)).isEmpty();
            JsonNode sent = actual.path(name);
            return text ? !sent.isString() || sent.asString().isBlank() : !actual.has(name);
        }

        private Optional<Provoked> values(JsonNode valid, JsonNode actual) {
            for (Map.Entry<String, JsonNode> member : valid.properties()) {
                Optional<Provoked> literal =
                        index.withValue(operation, Flaw.member(member.getKey()), actual.path(member.getKey()));
                if (literal.isPresent()) {
                    return literal;
                }
                if (placeholder(member.getValue()).isEmpty()) {
                    continue;
                }
                if (lacks(valid, actual, member.getKey())) {
                    Optional<Provoked> none = index.forMissing(operation);
                    if (none.isPresent()) {
                        return none;
                    }
                }
                Optional<String> standsFor = known.inTemplate(
                        member.getValue().asString(),
                        actual.path(member.getKey()).asString(""));
                standsFor.ifPresent(this::note);
                if (standsFor.isEmpty()) {
                    Optional<Provoked> wrong = index.own(operation, Flaw.member(member.getKey()));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
            return Optional.empty();
        }

        /** The entry for a flaw; where none is documented, that for the same part missing instead of wrong, or the other way. */
        private Optional<Provoked> error(Flaw flaw) {
            return index.withFlaw(operation, flaw).or(() -> index.withFlaw(operation, flaw.opposite()));
        }
    }

    /** The name of the placeholder that a template consists of, or an empty text. */
    static String placeholder(JsonNode template) {
        List<String> names = template.isString() ? Placeholders.names(template.asString()) : List.of();
        return names.size() == 1 && template.asString().equals("{" + names.get(0) + "}") ? names.get(0) : "";
    }

    /** A JSON text as a tree; empty where it is none. */
    static Optional<JsonNode> tree(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(JsonMapper.shared()::readTree);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
