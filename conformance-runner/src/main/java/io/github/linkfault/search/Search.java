package io.github.linkfault.search;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the errors of a catalog, those inside errors too, by what somebody types. Safe for use by several threads. */
public final class Search {

    private static final int MOST_MEANT = 3;
    private static final int SHORTEST_MEANT = 3;
    private static final int LONGEST_MEANT = 60;
    private static final int LONG_ENOUGH_TO_GO_ON = 5;

    private record Ranked(Row row, double rank) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Row> inner = new ArrayList<>();
    private final List<Hit> unlisted = new ArrayList<>();

    /** Reads what it needs of the catalog. */
    public Search(Catalog catalog) {
        Map<Api, Synonyms> synonyms = new HashMap<>();
        Map<String, List<Entry>> errors = new LinkedHashMap<>();
        catalog.allEntries().forEach(entry -> errors.computeIfAbsent(entry.errorId(), key -> new ArrayList<>())
                .add(entry));
        errors.values().forEach(entries -> {
            Api api = entries.get(0).api();
            Synonyms said = synonyms.computeIfAbsent(api, key -> new Synonyms(catalog, key));
            rows.add(Row.of(entries, catalog.operations(api), said));
        });
        catalog.apis().forEach(api -> api.unlistedCodes()
                .forEach(code -> unlisted.add(new Hit(api, code.code(), null, null, List.of()))));
        catalog.providers().forEach(provider -> provider.errors().forEach(error -> inner.add(Row.of(provider, error))));
    }

    /**
     * The errors that fit, the best first, equals in the catalog's order. A code that only a package has is found where nothing else
     * fits, and as a whole.
     *
     * @param api the one that is asked about, or null for all
     */
    public List<Hit> hits(String query, @Nullable Api api) {
        var rank = new Rank(query);
        List<Ranked> own = ranked(rows, rank::of, api);
        List<Ranked> inside = ranked(inner, rank::of, api);
        boolean insideFirst = !inside.isEmpty()
                && (own.isEmpty() || inside.get(0).rank() > own.get(0).rank());
        if (own.isEmpty() && inside.isEmpty()) {
            List<Hit> known = unlisted.stream()
                    .filter(hit -> api == null || hit.api().equals(api))
                    .filter(hit -> shape(hit.code()).equals(shape(query)))
                    .toList();
            return known.isEmpty() ? hits(ranked(rows, rank::loosely, api).stream()) : known;
        }
        return hits(
                insideFirst
                        ? Stream.concat(inside.stream(), own.stream())
                        : Stream.concat(own.stream(), inside.stream()));
    }

    private static List<Hit> hits(Stream<Ranked> ranked) {
        return ranked.map(one -> one.row().hit()).toList();
    }

    private static List<Ranked> ranked(List<Row> rows, ToDoubleFunction<Row> rank, @Nullable Api api) {
        return rows.stream()
                .filter(row -> api == null || row.hit().api().equals(api))
                .map(row -> new Ranked(row, rank.applyAsDouble(row)))
                .filter(ranked -> ranked.rank() > 0)
                .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
                .toList();
    }

    /** The codes that are written most like a query, the nearest first; 1 and l, 0 and o are taken for one another. */
    public List<String> meant(String query) {
        String asked = shape(query);
        if (asked.length() < SHORTEST_MEANT
                || asked.length() > LONGEST_MEANT
                || Words.folded(query).matches("[1-5]\\d\\d")) {
            return List.of();
        }
        return Stream.concat(rows.stream(), inner.stream())
                .map(row -> row.hit().code())
                .distinct()
                .filter(code -> distance(shape(code), asked) <= Math.max(1, asked.length() / 4))
                .sorted(Comparator.comparingInt(code -> distance(shape(code), asked)))
                .limit(MOST_MEANT)
                .toList();
    }

    /** Somebody may have typed the beginning alone. */
    private static int distance(String code, String asked) {
        int whole = Similarity.distance(code, asked);
        return asked.length() >= LONG_ENOUGH_TO_GO_ON && code.length() > asked.length()
                ? Math.min(whole, Similarity.distance(code.substring(0, asked.length() + 1), asked) + 1)
                : whole;
    }

    private static String shape(String text) {
        return Words.plain(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[il]", "1")
                .replace('o', '0');
    }

    /** Whether a text is a call of this operation: {@code GET /path}, a path or a URL. */
    public static boolean isCallOf(Operation operation, String text) {
        return Rank.isCallOf(operation, text);
    }
}
