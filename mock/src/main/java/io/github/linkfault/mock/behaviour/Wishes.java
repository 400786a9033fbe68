package io.github.linkfault.mock.behaviour;

import io.github.linkfault.mock.behaviour.Preferences.Preference;
import io.github.linkfault.mock.behaviour.Preferences.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's preferences ask of the mock: the one place that knows their names, their parameters and what the values look like.
 *
 * @param errors one after the other
 * @param faults one after the other
 * @param delays one after the other
 * @param seed what a range of delays is drawn with; null for the mock's
 */
record Wishes(
        Sequence<WantedError> errors,
        Sequence<WireFault> faults,
        Sequence<Delay> delays,
        @Nullable Long seed) {

    static final Wishes NONE = new Wishes(Sequence.empty(), Sequence.empty(), Sequence.empty(), null);

    private static final String ERROR = "error";
    private static final String FAULT = "fault";
    private static final String DELAY = "delay";
    private static final String TIMES = "times";
    private static final String THEN = "then";
    private static final String OF = "of";
    private static final String INNER = "inner";
    private static final String SEED = "seed";

    /** The mock's own preferences, each with its parameters. */
    private static final Map<String, List<String>> KNOWN = known();

    /** Preferences that are registered for HTTP (IANA); the mock leaves them alone, as RFC 7240 allows. */
    private static final Set<String> REGISTERED = Set.of(
            "depth-noroot", "handling", "representation", "respond-async", "return", "safe", "transclude", "wait");

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private static Map<String, List<String>> known() {
        var known = new LinkedHashMap<String, List<String>>();
        known.put(ERROR, List.of(TIMES, THEN, OF, INNER));
        known.put(FAULT, List.of(TIMES, THEN));
        known.put(DELAY, List.of(TIMES, THEN, SEED));
        return known;
    }

    /**
     * Reads the preferences of a request.
     *
     * @throws Refusal when one of them, or a parameter, is not known or cannot be read
     */
    static Wishes of(Preferences preferences) {
        if (preferences.isEmpty()) {
            return NONE;
        }
        for (Preference preference : preferences.all()) {
            if (REGISTERED.contains(preference.name())) {
                continue;
            }
            List<String> parameters = KNOWN.get(preference.name());
            if (parameters == null) {
                throw Refusal.noPreference(preference.name(), KNOWN.keySet());
            }
            for (Word parameter : preference.parameters()) {
                if (!parameters.contains(parameter.name())) {
                    throw Refusal.noParameter(preference.name(), parameter.name(), parameters);
                }
            }
        }
        Optional<String> of = parameter(preferences, ERROR, OF);
        Optional<String> inner = parameter(preferences, ERROR, INNER);
        return new Wishes(
                sequence(preferences, ERROR, name -> new WantedError(name, of.orElse(null), inner.orElse(null))),
                sequence(preferences, FAULT, name -> WireFault.of(name).orElseThrow(() -> Refusal.noFault(name))),
                sequence(preferences, DELAY, text -> Delay.of(text)
                        .orElseThrow(() -> Refusal.badValue(DELAY, text, Delay.EXPECTED))),
                parameter(preferences, DELAY, SEED).map(Wishes::seed).orElse(null));
    }

    private static Optional<String> parameter(Preferences preferences, String preference, String name) {
        return preferences.preference(preference).flatMap(found -> found.parameters().stream()
                .filter(word -> word.name().equals(name))
                .map(Word::value)
                .findFirst());
    }

    private static long seed(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw Refusal.badValue(SEED + " of " + DELAY, text, "an integer");
        }
        return Long.parseLong(text);
    }

    /** Each value once where another follows, as often as {@code times} says otherwise; for ever where nothing is said. */
    private static <T> Sequence<T> sequence(Preferences preferences, String name, Function<String, T> read) {
        Optional<Preference> found = preferences.preference(name);
        if (found.isEmpty()) {
            return Sequence.empty();
        }
        Preference preference = found.get();
        boolean follows =
                preference.parameters().stream().anyMatch(word -> word.name().equals(THEN));
        int unsaid = follows ? 1 : Sequence.FOREVER;
        var steps = new ArrayList<Sequence.Step<T>>();
        T what = read.apply(preference.value());
        int times = unsaid;
        for (Word word : preference.parameters()) {
            if (word.name().equals(TIMES)) {
                times = times(name, word.value());
            } else if (word.name().equals(THEN)) {
                steps.add(new Sequence.Step<>(what, times));
                what = read.apply(word.value());
                times = unsaid;
            }
        }
        steps.add(new Sequence.Step<>(what, times));
        return new Sequence<>(steps);
    }

    private static int times(String preference, String text) {
        if (!COUNT.matcher(text).matches()) {
            throw Refusal.badValue(TIMES + " of " + preference, text, "a whole number from 1 on");
        }
        return Integer.parseInt(text);
    }

    boolean areNone() {
        return errors.steps().isEmpty()
                && faults.steps().isEmpty()
                && delays.steps().isEmpty();
    }

    /** Whether two answers may differ, so that they have to be counted. */
    boolean move() {
        return errors.moves()
                || faults.moves()
                || delays.moves()
                || delays.steps().stream().anyMatch(step -> step.what().isRange());
    }

    /** What the answer with this number, from 1 on, is to be. */
    Effect at(long number) {
        return new Effect(
                errors.at(number).orElse(null),
                faults.at(number).orElse(null),
                delays.at(number).orElse(null));
    }

    /** The names that an option may have for an error or a fault, for a message that lists them. */
    static Set<String> names() {
        var names = new TreeSet<>(WireFault.ids());
        names.addAll(Undocumented.ids());
        return names;
    }
}
