package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The ids and credentials that put the mock into a condition. They follow from {@code api.yaml}, so they are the same in every
 * version. A part of many of them is free, so that each client, or each test, can have its own.
 */
public final class MagicValues {

    private static final String FIXTURE = "fixture";
    private static final String MARK = "mark";
    private static final String INNER = "inner";
    private static final int MOST_NEAREST = 3;

    private final Api api;
    private final MockScript script;
    private final Map<String, String> fixtureByMark = new HashMap<>();
    private final Map<String, Map<String, String>> fixtureByOwnValue = new HashMap<>();

    /**
     * The values of one API.
     *
     * @param script where the form of each value stands
     */
    public MagicValues(Api api, MockScript script) {
        this.api = api;
        this.script = script;
        script.fixtures().forEach((name, fixture) -> {
            if (fixture.mark() != null) {
                fixtureByMark.put(fixture.mark(), name);
            }
            fixture.values().forEach((value, text) -> fixtureByOwnValue
                    .computeIfAbsent(value, any -> new HashMap<>())
                    .put(text, name));
        });
    }

    /** The names of all fixtures, the healthy one first; also those that only the mock has. */
    public List<String> fixtures() {
        var names = new ArrayList<>(api.fixtures().keySet());
        script.fixtures().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** What a fixture stands for, in plain words. */
    public String condition(String fixture, List<Condition> conditions) {
        MockScript.Fixture own = script.fixtures().get(fixture);
        if (own != null && own.says() != null) {
            return own.says();
        }
        return conditions.stream()
                .filter(condition -> condition.api().equals(api) && fixture.equals(condition.fixture()))
                .map(Condition::sentence)
                .findFirst()
                .orElse("everything works");
    }

    /** A value by the name of its placeholder, as it stands for a fixture. */
    public String value(String name, String fixture) {
        MockScript.Fixture own = script.fixtures().get(fixture);
        if (own != null && own.values().containsKey(name)) {
            return own.values().get(name);
        }
        MockScript.Value value = script.values().get(name);
        return value == null ? unlisted(name, fixture) : made(value, fixture);
    }

    /** A header field's value, as it stands for a fixture. */
    String header(String name, String fixture) {
        MockScript.Value value = script.headers().get(name);
        return value == null ? unlisted(name.toLowerCase(Locale.ROOT), fixture) : made(value, fixture);
    }

    /** What stands for a fixture where {@code api.yaml} says nothing of the value. */
    private static String unlisted(String name, String fixture) {
        return "mock-" + name + (fixture.equals(FixtureNeeds.HEALTHY) ? "" : "-" + fixture);
    }

    /** The fixture that such a value stands for: any text may be one of a healthy fixture. */
    String fixtureOfUnlisted(String name, String text) {
        return fixtures().stream()
                .filter(fixture -> text.equals(unlisted(name, fixture)))
                .findFirst()
                .orElse(FixtureNeeds.HEALTHY);
    }

    private String made(MockScript.Value value, String fixture) {
        var parts = new HashMap<String, String>();
        parts.put(FIXTURE, fixture);
        MockScript.Fixture own = script.fixtures().get(fixture);
        parts.put(MARK, own == null || own.mark() == null ? "" : own.mark());
        Placeholders.names(value.make()).stream()
                .filter(script.values()::containsKey)
                .forEach(name -> parts.put(name, value(name, fixture)));
        return Placeholders.fill(value.make(), parts);
    }

    /** The fixture that a value of this name stands for; empty where the mock does not know it. */
    Optional<String> fixtureOf(String name, String text) {
        return ownedBy(name, text)
                .or(() -> Optional.ofNullable(script.values().get(name)).flatMap(value -> fixtureOf(value, text)));
    }

    /** The fixture that has a value of its own, which is this text. */
    Optional<String> ownedBy(String name, String text) {
        return Optional.ofNullable(
                fixtureByOwnValue.getOrDefault(name, Map.of()).get(text));
    }

    /** The id of the job that an owner has from the beginning. */
    String idOfFirstJob(MockScript.Jobs jobs, String owner) {
        MockScript.Value id = script.values().get(jobs.id());
        return id == null ? owner : Placeholders.fill(id.make(), Map.of(jobs.of(), owner));
    }

    /** The fixture that a value stands for; empty where the mock does not know the value. */
    Optional<String> fixtureOf(MockScript.Value value, String text) {
        if (value.match() == null) {
            return text.equals(made(value, FixtureNeeds.HEALTHY))
                    ? Optional.of(FixtureNeeds.HEALTHY)
                    : Optional.empty();
        }
        Matcher matcher = value.match().matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String mark = group(matcher, MARK);
        if (mark != null) {
            return Optional.ofNullable(fixtureByMark.get(mark));
        }
        String fixture = group(matcher, FIXTURE);
        return Optional.of(fixture == null ? FixtureNeeds.HEALTHY : fixture)
                .filter(name ->
                        api.fixtures().containsKey(name) || script.fixtures().containsKey(name));
    }

    /** The known values that are nearest to one which has their form but stands for nothing; empty where it has not. */
    List<String> nearest(MockScript.Value value, String text) {
        Matcher matcher = value.match() == null ? null : value.match().matcher(text);
        if (matcher == null || !matcher.matches()) {
            return List.of();
        }
        String group = group(matcher, MARK) != null ? MARK : FIXTURE;
        String written = group(matcher, group);
        if (written == null) {
            return List.of();
        }
        List<String> known = group.equals(MARK) ? List.copyOf(fixtureByMark.keySet()) : fixtures();
        return known.stream()
                .sorted(Comparator.<String>comparingInt(candidate -> Similarity.distance(candidate, written))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAREST)
                .map(candidate ->
                        text.substring(0, matcher.start(group)) + candidate + text.substring(matcher.end(group)))
                .toList();
    }

    /** Whether a value may name an error of a provider. */
    static boolean takesInner(MockScript.Value value) {
        return value.match() != null && value.match().pattern().contains("(?<" + INNER + ">");
    }

    /** What a value says of an error of a provider: {@code globex-LOCKED}. */
    Optional<String> innerOf(MockScript.Value value, String text) {
        Matcher matcher = value.match() == null ? null : value.match().matcher(text);
        return matcher != null && matcher.matches() ? Optional.ofNullable(group(matcher, INNER)) : Optional.empty();
    }

    /**
     * What a value becomes in an answer.
     *
     * @param form the other value, with groups of {@code match} in braces
     * @return empty where the text has none of these groups
     */
    Optional<String> becoming(MockScript.Value value, String text, String form) {
        Matcher matcher = value.match() == null ? null : value.match().matcher(text);
        if (matcher == null || !matcher.matches()) {
            return Optional.empty();
        }
        var groups = new HashMap<String, String>();
        boolean any = false;
        for (String name : Placeholders.names(form)) {
            String group = group(matcher, name);
            any |= group != null;
            groups.put(name, group == null ? "" : group);
        }
        return any ? Optional.of(Placeholders.fill(form, groups)) : Optional.empty();
    }

    /** The value that stands for a fixture and names an error of a provider; empty where the script has no such value. */
    String withInner(String fixture, String inner) {
        return script.values().entrySet().stream()
                .filter(value -> takesInner(value.getValue()))
                .map(value -> value(value.getKey(), fixture) + "-" + inner)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    }

    /** The fixture that a whole body stands for. */
    @Nullable
    String bodyOf(String fixture) {
        MockScript.Fixture own = script.fixtures().get(fixture);
        return own == null ? null : own.body();
    }

    /** What a target file says of a fixture. */
    public Fixture fixture(String name) {
        FixtureNeeds needs = api.fixtures().getOrDefault(name, healthy());
        var values = new LinkedHashMap<String, String>();
        needs.values().forEach(value -> values.put(value, value(value, name)));
        var headers = new LinkedHashMap<String, String>();
        needs.headers().forEach(header -> headers.put(header, header(header, name)));
        return new Fixture(values, needs.body() ? bodyOf(name) : null, headers);
    }

    private FixtureNeeds healthy() {
        return api.fixtures().getOrDefault(FixtureNeeds.HEALTHY, new FixtureNeeds(List.of(), List.of(), false, null));
    }

    /** A token that needs no operation to hand it out. */
    public String token() {
        return value(Token.PLACEHOLDER, FixtureNeeds.HEALTHY);
    }

    /** This API as a target has it, under the URL of the mock. */
    public ApiTarget target(String url) {
        var values = new LinkedHashMap<String, String>();
        api.credentials().values().forEach(name -> values.put(name, value(name, FixtureNeeds.HEALTHY)));
        var headers = new LinkedHashMap<String, String>();
        api.credentials().headers().keySet().forEach(name -> headers.put(name, header(name, FixtureNeeds.HEALTHY)));
        var fixtures = new LinkedHashMap<String, Fixture>();
        api.fixtures().keySet().forEach(name -> fixtures.put(name, fixture(name)));
        return new ApiTarget(url + api.basePath(), values, headers, fixtures, Map.of());
    }

    /** The same with a value for every placeholder, also for those that no entry needs, and with a token where the API has one. */
    public ApiTarget complete(String url) {
        ApiTarget target = target(url);
        var values = new LinkedHashMap<String, String>();
        api.values().keySet().forEach(name -> values.put(name, value(name, FixtureNeeds.HEALTHY)));
        if (api.credentials().token() != null) {
            values.put(Token.PLACEHOLDER, token());
        }
        values.putAll(target.values());
        return new ApiTarget(target.baseUrl(), values, target.headers(), target.fixtures(), target.paths());
    }
}
