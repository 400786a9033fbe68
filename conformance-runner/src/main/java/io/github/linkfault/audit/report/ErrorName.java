package io.github.linkfault.audit.report;

import io.github.linkfault.catalog.Phrases;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What reports call an error.
 *
 * @param operation the operation's id, or the surface's
 * @param code the entry's code, or what is known of an error without an entry
 */
record ErrorName(String api, String operation, String code) implements Comparable<ErrorName> {

    /** So many operations are named before the rest is counted. */
    private static final int NAMED = 2;

    private static final Comparator<ErrorName> ORDER = Comparator.comparing(ErrorName::api)
            .thenComparing(ErrorName::operation)
            .thenComparing(ErrorName::code);

    /** {@code acme readBalance E-102}. */
    String title() {
        return api + " " + operation + " " + code;
    }

    /**
     * The title of one error of an API that occurs in these operations, of which the first are named:
     * {@code acme E-102 in readBalance, readJob and 8 more operations}.
     */
    static String title(List<ErrorName> names) {
        ErrorName first = names.get(0);
        List<String> operations =
                names.stream().map(ErrorName::operation).distinct().toList();
        if (operations.size() == 1) {
            return first.title();
        }
        return first.api + " " + first.code + " in " + listed(operations);
    }

    /** {@code readBalance, readJob and 8 more operations}. */
    static String listed(List<String> operations) {
        int more = operations.size() - NAMED;
        List<String> words = more < 2
                ? operations
                : Stream.concat(operations.stream().limit(NAMED), Stream.of(more + " more operations"))
                        .toList();
        return Phrases.listed(words, "and");
    }

    /** The name without its operation, which the same error of other operations has too. */
    ErrorName ofApi() {
        return new ErrorName(api, "", code);
    }

    /**
     * What is said of one error of an API in several operations, together.
     *
     * @return the heaviest first, by the sum of their weights; in each the heaviest part first
     */
    static <T> List<List<T>> together(Stream<T> all, Function<T, ErrorName> name, ToLongFunction<T> weight) {
        Comparator<T> heaviest = Comparator.comparingLong(weight).reversed();
        Map<ErrorName, List<T>> errors = all.sorted(heaviest.thenComparing(name))
                .collect(
                        Collectors.groupingBy(one -> name.apply(one).ofApi(), LinkedHashMap::new, Collectors.toList()));
        Comparator<List<T>> sum = Comparator.comparingLong(
                several -> several.stream().mapToLong(weight).sum());
        return errors.values().stream().sorted(sum.reversed()).toList();
    }

    @Override
    public int compareTo(ErrorName other) {
        return ORDER.compare(this, other);
    }
}
