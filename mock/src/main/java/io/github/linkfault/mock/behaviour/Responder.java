package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.UnlistedCode;
import io.github.linkfault.mock.behaviour.EntryIndex.Wanted;
import io.github.linkfault.mock.behaviour.ScenarioPlayer.Played;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests: with what they prefer; otherwise with what a scenario makes of them; otherwise, for a share of them, with chaos;
 * and in general with what their API says by itself.
 *
 * <p>Safe for use by several threads.
 */
public final class Responder {

    private static final int MOST_SEQUENCES = 10_000;

    private final EntryIndex index;
    private final ApiMocks apis;
    private final Connections connections;
    private final Chaos chaos;
    private final long seed;
    private final ScenarioPlayer scenarios;

    /** How many answers each sequence of preferences has had, by operation, connection and text of the preferences. */
    private volatile Bounded<String, AtomicLong> sequences = new Bounded<>(MOST_SEQUENCES);

    /** How many requests chaos has looked at, by operation and connection. */
    private volatile Bounded<String, AtomicLong> looks = new Bounded<>(MOST_SEQUENCES);

    /**
     * Answers for a mock.
     *
     * @param seed what ranges of delays are drawn with
     */
    public Responder(Catalog catalog, EntryIndex index, ApiMocks apis, Chaos chaos, long seed) {
        this.index = index;
        this.apis = apis;
        this.connections = new Connections(catalog);
        this.chaos = chaos;
        this.seed = seed;
        this.scenarios = new ScenarioPlayer(index);
    }

    /** Plays these scenarios from now on, each from its beginning, and begins all sequences of preferences again. */
    public void play(Scenarios document) {
        scenarios.play(document);
        sequences = new Bounded<>(MOST_SEQUENCES);
        looks = new Bounded<>(MOST_SEQUENCES);
    }

    /** The scenarios with what each has done, and the sequences of preferences that have begun. */
    public ObjectNode pending() {
        ObjectNode root = scenarios.json();
        ArrayNode begun = root.putArray("preferences");
        sequences.each((key, count) -> {
            String[] parts = key.split("\n", 3);
            begun.addObject()
                    .put("operation", parts[0])
                    .put("connection", parts[1])
                    .put("prefer", parts[2])
                    .put("answered", count.get());
        });
        return root;
    }

    /**
     * The answer to a request.
     *
     * @throws Refusal when it asks for something that there is not
     */
    public Answered answer(MatchedRequest call) {
        Preferences preferences = Preferences.of(call.request().headers());
        Wishes wishes = Wishes.of(preferences);
        if (!wishes.areNone()) {
            return preferred(call, preferences, wishes);
        }
        if (scenarios.isIdle() && chaos.share() <= 0) {
            return plain(call);
        }
        String connection = connections.of(call);
        Operation operation = call.operation();
        Optional<Played> played = scenarios.next(operation, connection);
        if (played.isPresent()) {
            Played found = played.get();
            String key = "scenario " + found.number() + " " + connection;
            return made(
                    call,
                    found.effect(),
                    delay(found.effect(), found.seed(), key, found.place()),
                    "scenario " + found.number());
        }
        if (chaos.share() > 0) {
            long number = looks.getOrMake(operation.id() + "\n" + connection, any -> new AtomicLong())
                    .incrementAndGet();
            Effect effect = chaos.effect(operation, connection, number, index);
            if (!effect.isNone()) {
                return made(call, effect, 0, "chaos; seed=" + chaos.seed());
            }
        }
        return plain(call);
    }

    private Answered plain(MatchedRequest call) {
        return new Answered(apis.answer(call), null, null, null, 0, "", "");
    }

    private Answered preferred(MatchedRequest call, Preferences preferences, Wishes wishes) {
        Operation operation = call.operation();
        // All names are looked at before the first answer, so that a slip in the last of them is told at once.
        wishes.errors().steps().forEach(step -> refuseUnknown(operation, step.what()));
        String key = "";
        long number = 1;
        if (wishes.move()) {
            key = operation.id() + "\n" + connections.of(call) + "\n" + preferences.text();
            number = sequences.getOrMake(key, any -> new AtomicLong()).incrementAndGet();
        }
        Effect effect = wishes.at(number);
        Long own = wishes.seed();
        long delay = delay(effect, own == null ? seed : own, key, number);
        return with(call, effect, delay, applied(effect, delay), "");
    }

    private Answered made(MatchedRequest call, Effect effect, long delay, String cause) {
        return with(call, effect, delay, "", cause);
    }

    private Answered with(MatchedRequest call, Effect effect, long delay, String applied, String cause) {
        WantedError error = effect.error();
        if (error == null) {
            return new Answered(apis.answer(call), null, null, effect.fault(), delay, applied, cause);
        }
        Optional<UnlistedCode> unlisted = index.unlisted(call.operation(), error);
        if (unlisted.isPresent()) {
            MockReply reply = apis.unlisted(call, unlisted.get());
            return new Answered(reply, null, null, effect.fault(), delay, applied, cause);
        }
        Wanted wanted = wanted(call.operation(), error);
        MockReply documented = documented(call, error);
        Undocumented changed = wanted.changed();
        if (changed == null) {
            return new Answered(documented, null, null, effect.fault(), delay, applied, cause);
        }
        var api = call.operation().api();
        var reply = new MockReply(
                Optional.empty(), documented.evidence(), changed.change(api, index.codes(api), documented.response()));
        return new Answered(reply, changed, wanted.entry(), effect.fault(), delay, applied, cause);
    }

    private void refuseUnknown(Operation operation, WantedError error) {
        if (index.unlisted(operation, error).isPresent()) {
            return;
        }
        Entry entry = wanted(operation, error).entry();
        if (error.inner() != null) {
            apis.of(operation.api()).innerOf(entry, error.inner());
        }
    }

    private MockReply documented(MatchedRequest call, WantedError error) {
        Entry entry = wanted(call.operation(), error).entry();
        return error.inner() == null ? apis.error(call, entry) : apis.errorWith(call, entry, error.inner());
    }

    private Wanted wanted(Operation operation, WantedError error) {
        return index.wanted(operation, error)
                .orElseThrow(() -> Refusal.noEntry(
                        operation,
                        error.of() != null && Undocumented.of(error.name()).isPresent() ? error.of() : error.name(),
                        index));
    }

    private static long delay(Effect effect, long seed, String key, long number) {
        Delay delay = effect.delay();
        return delay == null ? 0 : delay.draw(Draw.of(seed, "delay " + key, number));
    }

    /** What was followed; of an error that does not arrive nothing is said. */
    private static String applied(Effect effect, long delay) {
        var applied = new ArrayList<String>();
        WireFault fault = effect.fault();
        WantedError error = effect.error();
        if (error != null && (fault == null || !fault.hidesAnswer())) {
            applied.add("error=" + error.name());
        }
        if (fault != null) {
            applied.add("fault=" + fault.id());
        }
        if (effect.delay() != null) {
            applied.add("delay=" + delay + "ms");
        }
        return String.join(", ", applied);
    }

    /** What an undocumented answer may be, by name, with what the client gets. */
    public static Map<String, String> undocumented() {
        var effects = new LinkedHashMap<String, String>();
        for (Undocumented variant : Undocumented.values()) {
            effects.put(variant.id(), variant.effect());
        }
        return effects;
    }
}
