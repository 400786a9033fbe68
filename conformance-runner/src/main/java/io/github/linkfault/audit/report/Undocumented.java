package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error that no table of its operation has.
 *
 * @param operations the ids of the operations that answer so, or of the surface of a text, the most frequent first
 * @param status null for a text
 * @param code what the answer states, where it has the form of a code
 * @param what the code, or what is known instead: {@code not JSON}
 * @param listedFor the operations whose tables have the code
 * @param isEvent whether it is an event that the API posted
 * @param sample the first of them, masked; null where too many kinds occurred
 */
record Undocumented(
        String api,
        List<String> operations,
        @Nullable Integer status,
        @Nullable String code,
        String what,
        List<String> listedFor,
        boolean isEvent,
        Count count,
        @Nullable Sample sample) {

    static final Comparator<Undocumented> ORDER = Comparator.comparingLong(
                    (Undocumented one) -> -one.count().number())
            .thenComparing(Undocumented::api)
            .thenComparing(Undocumented::operation)
            .thenComparing(Undocumented::label);

    static Undocumented of(Summary summary, CounterKey cell, Count count) {
        boolean text = summary.isOfText(cell.api(), cell.operation());
        String what = text ? cell.label() : cell.label().substring(cell.label().indexOf(' ') + 1);
        String code = what.contains(" ") ? null : what;
        return new Undocumented(
                cell.api(),
                List.of(cell.operation()),
                text
                        ? null
                        : Integer.valueOf(cell.label().substring(0, cell.label().indexOf(' '))),
                code,
                what,
                code == null ? List.of() : listedFor(summary.catalog(), cell.api(), code),
                summary.isOfEvents(cell.api(), cell.operation()),
                count,
                summary.sample(new Sample.Subject(
                                Category.UNDOCUMENTED, cell.api(), cell.operation(), cell.label(), ""))
                        .orElse(null));
    }

    /**
     * The same errors, one for all operations where one row is enough for them: of an API whose codes belong to no operation. So are
     * those without a code, which need no row.
     *
     * @param all the most frequent first, as is what is returned
     */
    static List<Undocumented> together(List<Undocumented> all, Catalog catalog) {
        Map<ErrorName, Undocumented> together = new LinkedHashMap<>();
        for (Undocumented one : all) {
            boolean apart = one.status == null
                    || one.isEvent
                    || (one.code != null && catalog.api(one.api).orElseThrow().codesBelongToOperations());
            together.merge(new ErrorName(one.api, apart ? one.operation() : "", one.label()), one, Undocumented::and);
        }
        return together.values().stream().sorted(ORDER).toList();
    }

    private Undocumented and(Undocumented other) {
        var sum = new Count();
        sum.add(count);
        sum.add(other.count);
        return new Undocumented(
                api,
                Stream.concat(operations.stream(), other.operations.stream()).toList(),
                status,
                code,
                what,
                listedFor,
                isEvent,
                sum,
                sample == null ? other.sample : sample);
    }

    private static List<String> listedFor(Catalog catalog, String api, String code) {
        return catalog.entries().stream()
                .filter(entry -> entry.api().id().equals(api) && entry.api().codesBelongToOperations())
                .filter(entry -> code.equals(entry.code()))
                .map(Entry::operationId)
                .distinct()
                .toList();
    }

    /** {@code 404 E-102}. */
    String label() {
        return status == null ? what : isWithoutBody() ? status + " (" + what + ")" : status + " " + what;
    }

    /** {@code acme readBalance answers 404 E-102: the code is in no table}. */
    String sentence() {
        String verb = status == null ? "report" : "answer";
        return api + " " + ErrorName.listed(operations) + " " + verb + (isOfOne() ? "s " : " ") + label() + ": "
                + why();
    }

    /** The operation that answers so most often. */
    String operation() {
        return operations.get(0);
    }

    private boolean isOfOne() {
        return operations.size() == 1;
    }

    private boolean isWithoutBody() {
        return what.equals(Auditor.NO_BODY);
    }

    private String why() {
        if (isWithoutBody()) {
            return "no row of " + (isOfOne() ? operation() : "theirs") + " has this status";
        }
        if (isEvent) {
            return "no document has this event in this status";
        }
        if (code == null) {
            return "the body matches no documented error format";
        }
        return listedFor.isEmpty() ? "the code is in no table" : "the code is not in the table of " + operation();
    }
}
