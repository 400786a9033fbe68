package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.NestedError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often an error of a provider was seen inside the errors of an API.
 *
 * @param provider the provider's id, or what a body calls it
 * @param known the error as the provider lists it, or null where it does not
 * @param sample its first example, or null
 */
record NestedCount(
        String api,
        String provider,
        String code,
        @Nullable NestedError known,
        Count count,
        @Nullable Sample sample) {

    private static final Comparator<NestedCount> ORDER = Comparator.comparingLong(
                    (NestedCount one) -> one.count().number())
            .reversed()
            .thenComparing(NestedCount::api)
            .thenComparing(NestedCount::provider)
            .thenComparing(NestedCount::code);

    /** An API and the detail of an annotation. */
    private record Key(String api, String detail) implements Comparable<Key> {

        static Key of(CounterKey cell) {
            return new Key(cell.api(), cell.detail());
        }

        @Override
        public int compareTo(Key other) {
            int order = api.compareTo(other.api);
            return order != 0 ? order : detail.compareTo(other.detail);
        }
    }

    /** All of them, the most frequent first. */
    static List<NestedCount> of(Summary summary) {
        return summary.fold(cell -> cell.kind() == Category.NESTED, Key::of).entrySet().stream()
                .map(counted -> of(summary, counted.getKey(), counted.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static NestedCount of(Summary summary, Key key, Count count) {
        int space = key.detail().indexOf(' ');
        String provider = key.detail().substring(0, space);
        String code = key.detail().substring(space + 1);
        Optional<Api> api = summary.catalog().api(key.api());
        NestedError known = api.flatMap(it -> summary.catalog().provider(it, provider))
                .flatMap(it -> it.errors(code, "").stream().findFirst())
                .orElse(null);
        return new NestedCount(
                key.api(),
                provider,
                code,
                known,
                count,
                summary.sample(new Sample.Subject(Category.NESTED, key.api(), "", "", key.detail()))
                        .orElse(null));
    }

    /** The action that the catalog advises, or an empty text where nobody documents a meaning. */
    String action() {
        return known == null || known.advice() == null
                ? ""
                : known.advice().action().id();
    }
}
