package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.DataFile;
import io.github.linkfault.catalog.ErrorBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the mock plays one API: the member {@code mock} of {@code features/<api>/api.yaml}, whose words {@code features/README.md}
 * explains.
 *
 * @param order what the API looks at, one after the other: a header field by its name, {@code headers}, {@code path},
 *     {@code query}, {@code body}
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
public record MockScript(
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
    static final String QUERY = "query";
    static final String BODY = "body";

    private static final Pattern NOTHING = Pattern.compile("");

    /**
     * A value that the mock knows.
     *
     * @param match what it looks like, perhaps with a group {@code fixture} or {@code mark}; null where only {@code make} is known
     * @param make the value itself, with {@code {fixture}}, {@code {mark}} or the name of another value in braces
     * @param issue what the values look like that the mock issues, or null
     * @param becomes other values of the answer that follow from it, with groups of {@code match} in braces
     * @param remember where a request names values that are known from then on, or null
     * @param when which requests are asked for it; null for all
     */
    record Value(
            @Nullable Pattern match,
            String make,
            @Nullable String issue,
            Map<String, String> becomes,
            @Nullable Remember remember,
            @Nullable When when) {}

    /**
     * A request whose body has a list that names an item; where the body has no such list, every request is meant.
     *
     * @param at where the list is
     * @param has the item
     */
    record When(JsonPointer at, String has) {

        boolean means(@Nullable JsonNode body) {
            JsonNode list = body == null ? null : body.at(at);
            return list == null
                    || !list.isArray()
                    || list.valueStream().anyMatch(item -> item.asString("").equalsIgnoreCase(has));
        }
    }

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
     * @param values what stands for it in the place of a value, by the value's name
     * @param successes what of a success differs for it, as a JSON Merge Patch of its body, by operation
     */
    record Fixture(
            @Nullable String mark,
            @Nullable String body,
            @Nullable String says,
            Map<String, String> values,
            Map<String, JsonNode> successes) {}

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
     * @param delivers the operations whose answer needs a completed job
     * @param refresh what a completed job brings up to date, or null
     */
    public record Jobs(
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
            Map<String, Delivery> delivers,
            @Nullable Refresh refresh) {}

    /**
     * An answer that needs a completed job of the same owner.
     *
     * @param job the operation that creates such jobs
     * @param before a JSON Merge Patch of the success's body for the time before one is completed
     */
    record Delivery(String job, JsonNode before) {}

    /**
     * A time that shows when a job was last completed.
     *
     * @param job the operation that creates such jobs
     * @param operation the operation whose answer shows the time
     * @param at where the answer shows it
     * @param form how it is written, in UTC; null as RFC 3339 writes it
     */
    record Refresh(
            String job,
            String operation,
            JsonPointer at,
            @Nullable DateTimeFormatter form) {

        /** The time as the answer shows it. */
        String written(Instant time) {
            return form == null ? time.toString() : form.format(time.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * A page of the API's own.
     *
     * @param file below the API's folder
     * @param surface the surface whose texts the page reports
     * @param chosenBy the parameter of the query that chooses an error by its code, or null
     * @param when the parameters that a request must have to mean this page
     * @param policy what the page's content security policy allows beyond its own script and style
     */
    public record Page(
            String path,
            String file,
            String surface,
            @Nullable String chosenBy,
            List<String> when,
            String policy) {}

    /** Whether a request with this body is asked for a header field. */
    boolean asksFor(String header, @Nullable JsonNode body) {
        Value value = headers.get(header);
        return value == null || value.when() == null || value.when().means(body);
    }

    /**
     * The script of an API.
     *
     * @throws io.github.linkfault.catalog.BrokenCatalog when a member is missing or malformed
     */
    public static MockScript of(Api api) {
        DataFile mock = api.mock();
        DataFile first = mock.part("first");
        return new MockScript(
                mock.optional("order") == null ? List.of(HEADERS, PATH, QUERY, BODY) : mock.optionalTexts("order"),
                mock.membersOf("values", MockScript::value),
                mock.membersOf("headers", MockScript::value),
                mock.membersOf("fixtures", MockScript::fixture),
                mock.textsOf("fresh"),
                error(mock.part("error"), api.errorBody()),
                mock.optional("jobs") == null ? null : jobs(mock.member("jobs")),
                mock.part("pages").optionalItems().stream()
                        .map(MockScript::page)
                        .toList(),
                mock.optionalTexts("notes"),
                first.optionalTexts("preferring"),
                first.optionalTexts("provoking"));
    }

    private static Value value(DataFile value) {
        return new Value(
                value.optionalPattern("match"),
                value.text("make"),
                value.optionalText("issue"),
                value.textsOf("becomes"),
                value.optional("remember") == null ? null : remember(value.member("remember")),
                value.optional("when") == null ? null : when(value.member("when")));
    }

    private static When when(DataFile when) {
        return new When(when.pointer("at"), when.text("has"));
    }

    private static Remember remember(DataFile remember) {
        Pattern never = remember.optionalPattern("never");
        return new Remember(remember.text("operation"), remember.pointer("at"), never == null ? NOTHING : never);
    }

    private static Fixture fixture(DataFile fixture) {
        return new Fixture(
                fixture.optionalText("mark"),
                fixture.optionalText("body"),
                fixture.optionalText("says"),
                fixture.textsOf("values"),
                fixture.membersOf("successes", DataFile::node));
    }

    private static ErrorAnswer error(DataFile error, ErrorBody whereParts) {
        JsonNode body = error.optional("body");
        return new ErrorAnswer(
                body == null ? template(whereParts) : body,
                error.text("address", "support@example.com"),
                error.textsOf("types"),
                error.textsOf("statuses"),
                error.membersOf(
                        "codes",
                        code -> new OfCode(
                                code.optional("status") == null ? null : code.number("status"),
                                code.member("change").node())));
    }

    /** A body with nothing but the documented parts of an error. */
    private static JsonNode template(ErrorBody whereParts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        put(body, whereParts.code(), "{code}");
        put(body, whereParts.message(), "{message}");
        put(body, whereParts.type(), "{type}");
        return body;
    }

    private static void put(ObjectNode body, @Nullable JsonPointer at, String text) {
        if (at != null) {
            body.withObject(at.head()).put(at.last().getMatchingProperty(), text);
        }
    }

    private static Jobs jobs(DataFile jobs) {
        DataFile status = jobs.member("status");
        DataFile challenge = jobs.member("challenge");
        return new Jobs(
                jobs.text("of"),
                jobs.text("id"),
                jobs.textsOf("created"),
                jobs.member("polled").texts(),
                jobs.optionalTexts("answered"),
                status.pointer("at"),
                status.text("running"),
                status.text("challenged"),
                status.text("completed"),
                challenge.pointer("at"),
                challenge.optionalTexts("fixtures"),
                jobs.optionalTexts("endless"),
                jobs.text("busy", ""),
                jobs.membersOf(
                        "delivers",
                        delivery -> new Delivery(
                                delivery.text("job"), delivery.member("before").node())),
                jobs.optional("refresh") == null ? null : refresh(jobs.member("refresh")));
    }

    private static Refresh refresh(DataFile refresh) {
        return new Refresh(refresh.text("job"), refresh.text("operation"), refresh.pointer("at"), form(refresh));
    }

    /** The pattern; one that cannot write a time of day in UTC is refused now, not at the first request. */
    private static @Nullable DateTimeFormatter form(DataFile refresh) {
        String form = refresh.optionalText("form");
        if (form == null) {
            return null;
        }
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(form, Locale.ROOT);
            if (!formatter.format(Instant.EPOCH.atOffset(ZoneOffset.UTC)).isEmpty()) {
                return formatter;
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            // Said below.
        }
        throw refresh.broken("\"" + form + "\" writes no time; expected a pattern such as yyyy-MM-dd HH:mm:ss");
    }

    private static Page page(DataFile page) {
        return new Page(
                page.text("path"),
                page.text("file"),
                page.text("surface"),
                page.optionalText("chosenBy"),
                page.optionalTexts("when"),
                page.text("policy", ""));
    }
}
