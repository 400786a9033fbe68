package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A share of all requests that gets an error for no reason of theirs; which ones, and which errors, follows from a seed.
 *
 * @param share above 0 and up to 1; 0 for none
 * @param names of errors and faults to choose from; empty for every documented error
 */
public record Chaos(double share, List<String> names, long seed) {

    /** No request gets one. */
    public static final Chaos NONE = new Chaos(0, List.of(), 0);

    /** Copies the names. */
    public Chaos {
        names = List.copyOf(names);
    }

    /**
     * Reads {@code 10%}, or {@code 10%:CODE,timeout}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with the text
     */
    public static Chaos of(String text, long seed, Catalog catalog) {
        int colon = text.indexOf(':');
        String percent = colon < 0 ? text : text.substring(0, colon);
        double share = Share.of(percent)
                .orElseThrow(() -> new IllegalArgumentException("\"" + percent + "\" is no share; expected "
                        + Share.EXPECTED + ", and after a colon, if you like, the errors to choose from"));
        List<String> names = colon < 0
                ? List.of()
                : Stream.of(text.substring(colon + 1).split(",", -1))
                        .map(String::strip)
                        .toList();
        var index = new EntryIndex(catalog);
        for (String name : names) {
            if (WireFault.of(name).isEmpty()
                    && catalog.operations().stream()
                            .noneMatch(operation -> index.has(operation, WantedError.plain(name)))) {
                throw new IllegalArgumentException(
                        "no operation has the error \"" + name + "\"" + nearest(name, catalog));
            }
        }
        return new Chaos(share, names, seed);
    }

    private static String nearest(String name, Catalog catalog) {
        var known = new LinkedHashSet<String>();
        catalog.entries().stream().filter(Entry::isFailure).forEach(entry -> known.add(entry.label()));
        known.addAll(Wishes.names());
        return Similarity.nearest(name, known)
                .map(nearest -> "; the nearest is " + nearest)
                .orElse(
                        ", and no fault has this name; linkfault export lists the errors, GET / of the mock the faults");
    }

    /** What the request with this number gets. */
    Effect effect(Operation operation, String connection, long number, EntryIndex index) {
        SplittableRandom random = Draw.of(seed, "chaos " + operation.id() + " " + connection, number);
        if (random.nextDouble() >= share) {
            return Effect.NONE;
        }
        List<Effect> choice = choice(operation, index);
        return choice.isEmpty() ? Effect.NONE : choice.get(random.nextInt(choice.size()));
    }

    private List<Effect> choice(Operation operation, EntryIndex index) {
        if (names.isEmpty()) {
            return index.documented(operation).stream()
                    .map(entry -> new Effect(WantedError.plain(entry.id()), null, null))
                    .toList();
        }
        var choice = new ArrayList<Effect>();
        for (String name : names) {
            var error = WantedError.plain(name);
            if (index.has(operation, error)) {
                choice.add(new Effect(error, null, null));
            } else {
                WireFault.of(name).ifPresent(fault -> choice.add(new Effect(null, fault, null)));
            }
        }
        return choice;
    }
}
