package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How the mock plays one API: the member {@code mock} of {@code features/<api>/api.yaml}, whose words {@code features/README.md}
 * explains.
 *
 * @param order what the API looks at, one after the other: a header field by its name, {@code headers}, {@code path}, {@code body}
 * @param values by the name of their placeholder
 * @param headers by name; one that is not here has a value that follows from its name
 * @param fixtures by name
 * @param fresh members of an answer that get a new value each time
 * @param jobs null where the API has none
 * @param pages pages of the API's own, beside the mock's
 * @param notes what a user of the mock should know, with code in backquotes
 * @param preferring ids of entries to try first by preference
 * @param provoking ids of entries to try first by a request that provokes them
 */
record MockScript(
        List<String> order,
        Map<String, Value> values,
        Map<String, Value> headers,
        Map<String, Fixture> fixtures,
        Map<String, String> fresh,
        ErrorAnswer error,
        @Nullable Jobs jobs,
        List<Page> pages,
        List<String> notes,
        List<String> preferring,
        List<String> provoking) {

    static final String HEADERS = "headers";
    static final String PATH = "path";
    static final String BODY = "body";

    /**
     * A value that the mock knows.
     *
     * @param match what it looks like, perhaps with a group {@code fixture} or {@code mark}; null where only {@code make} is known
     * @param make the value itself, with {@code {fixture}}, {@code {mark}} or the name of another value in braces
     * @param issue what the values look like that the mock issues, or null
     * @param remember where a request names values that are known from then on, or null
     */
    record Value(
            @Nullable Pattern match,
            String make,
            @Nullable String issue,
            @Nullable Remember remember) {}

    /**
     * Where a request names a value that is known from then on.
     *
     * @param never what is never remembered
     */
    record Remember(String operation, JsonPointer at, Pattern never) {}

    /**
     * What the mock knows of a fixture.
     *
     * @param mark what stands in a value for it, or null
     * @param body the body that stands for it, or null
     * @param says what it stands for, where no condition of the catalog says so
     */
    record Fixture(
            @Nullable String mark,
            @Nullable String body,
            @Nullable String says) {}

    /**
     * What an error looks like.
     *
     * @param body a template
     * @param address what stands in a message for an e-mail address
     * @param types what {@code {type}} stands for, by status: {@code 404}, or {@code 4xx}
     * @param statuses the code beside a status that is documented without one
     * @param codes what is different where the body has one of these codes
     */
    record ErrorAnswer(
            JsonNode body,
            String address,
            Map<String, String> types,
            Map<String, String> statuses,
            Map<String, OfCode> codes) {}

    /**
     * What is different where a body has a certain code.
     *
     * @param status where no document states one, or null
     * @param change a JSON Merge Patch over the body
     */
    record OfCode(@Nullable Integer status, JsonNode change) {}

    /**
     * Jobs that requests create, that are polled, and that may wait for an answer of the end user.
     *
     * @param of the value whose jobs they are
     * @param id the value that names a job
     * @param created what the id of a new job looks like, by the operation that creates it
     * @param polled the operations that ask how far a job is
     * @param answered the operations that answer its challenge
     * @param statusAt where an answer says how far a job is
     * @param running the word for a job that is under way
     * @param challenged the word for a job that waits for an answer
     * @param completed the word for a job that is done
     * @param challengeAt where an answer says whether a job was ever challenged
     * @param challenging the fixtures whose jobs wait for an answer
     * @param endless the fixtures whose first job never ends
     * @param busy the fixture whose error a second job gets while one is under way
     * @param refresh what a completed job brings up to date, or null
     */
    record Jobs(
            String of,
            String id,
            Map<String, String> created,
            List<String> polled,
            List<String> answered,
            JsonPointer statusAt,
            String running,
            String challenged,
            String completed,
            JsonPointer challengeAt,
            List<String> challenging,
            List<String> endless,
            String busy,
            @Nullable Refresh refresh) {}

    /**
     * A time that shows when a job was last completed.
     *
     * @param job the operation that creates such jobs
     * @param operation the operation whose answer shows the time
     * @param at where the answer shows it
     */
    record Refresh(String job, String operation, JsonPointer at) {}

    /**
     * A page of the API's own.
     *
     * @param file below the API's folder
     * @param surface the surface whose texts the page reports
     * @param chosenBy the parameter of the query that chooses an error by its code, or null
     * @param when the parameters that a request must have to mean this page
     * @param policy what the page's content security policy allows beyond its own script and style
     */
    record Page(
            String path,
            String file,
            String surface,
            @Nullable String chosenBy,
            List<String> when,
            String policy) {}

    static MockScript of(Api api) {
        var reader = new Reader(api);
        JsonNode mock = api.mock();
        return new MockScript(
                mock.has("order") ? strings(mock.path("order")) : List.of(HEADERS, PATH, BODY),
                map(mock.path("values"), reader::value),
                map(mock.path("headers"), reader::value),
                map(mock.path("fixtures"), MockScript::fixture),
                map(mock.path("fresh"), JsonNode::asString),
                error(mock.path("error")),
                mock.has("jobs") ? reader.jobs(mock.path("jobs")) : null,
                mock.path("pages").valueStream().map(MockScript::page).toList(),
                strings(mock.path("notes")),
                strings(mock.at("/first/preferring")),
                strings(mock.at("/first/provoking")));
    }

    /** What a header field holds that the script does not name. */
    Value header(String name) {
        return headers.getOrDefault(name, new Value(null, "mock-" + name.toLowerCase(Locale.ROOT), null, null));
    }

    private static Fixture fixture(JsonNode node) {
        return new Fixture(text(node, "mark"), text(node, "body"), text(node, "says"));
    }

    private static ErrorAnswer error(JsonNode node) {
        return new ErrorAnswer(
                node.path("body"),
                node.path("address").asString("support@example.com"),
                map(node.path("types"), JsonNode::asString),
                map(node.path("statuses"), JsonNode::asString),
                map(
                        node.path("codes"),
                        code -> new OfCode(
                                code.has("status") ? code.path("status").asInt() : null, code.path("change"))));
    }

    private static Page page(JsonNode node) {
        return new Page(
                node.path("path").asString(),
                node.path("file").asString(),
                node.path("surface").asString(),
                text(node, "chosenBy"),
                strings(node.path("when")),
                node.path("policy").asString(""));
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.has(member) ? node.path(member).asString() : null;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> reader) {
        var map = new LinkedHashMap<String, T>();
        object.properties().forEach(member -> map.put(member.getKey(), reader.apply(member.getValue())));
        return Collections.unmodifiableMap(map);
    }

    /** Reads what has patterns and pointers, and says where one is malformed. */
    private record Reader(Api api) {

        Value value(JsonNode node) {
            JsonNode remember = node.path("remember");
            return new Value(
                    node.has("match") ? pattern(node.path("match").asString()) : null,
                    node.path("make").asString(),
                    text(node, "issue"),
                    remember.isMissingNode()
                            ? null
                            : new Remember(
                                    remember.path("operation").asString(),
                                    pointer(remember.path("at").asString()),
                                    pattern(remember.path("never").asString(""))));
        }

        Jobs jobs(JsonNode node) {
            JsonNode refresh = node.path("refresh");
            return new Jobs(
                    node.path("of").asString(),
                    node.path("id").asString(),
                    map(node.path("created"), JsonNode::asString),
                    strings(node.path("polled")),
                    strings(node.path("answered")),
                    pointer(node.at("/status/at").asString()),
                    node.at("/status/running").asString(),
                    node.at("/status/challenged").asString(),
                    node.at("/status/completed").asString(),
                    pointer(node.at("/challenge/at").asString()),
                    strings(node.at("/challenge/fixtures")),
                    strings(node.path("endless")),
                    node.path("busy").asString(""),
                    refresh.isMissingNode()
                            ? null
                            : new Refresh(
                                    refresh.path("job").asString(),
                                    refresh.path("operation").asString(),
                                    pointer(refresh.path("at").asString())));
        }

        private Pattern pattern(String expression) {
            try {
                return Pattern.compile(expression);
            } catch (PatternSyntaxException malformed) {
                throw broken("\"" + expression + "\" is no regular expression: " + malformed.getDescription());
            }
        }

        private JsonPointer pointer(String text) {
            return Optional.of(text)
                    .filter(pointer -> pointer.startsWith("/"))
                    .map(JsonPointer::compile)
                    .orElseThrow(() -> broken("\"" + text + "\" is no JSON Pointer; it begins with a slash"));
        }

        private BrokenCatalog broken(String fault) {
            return BrokenCatalog.at("features/" + api.id() + "/api.yaml, mock", fault);
        }
    }
}
