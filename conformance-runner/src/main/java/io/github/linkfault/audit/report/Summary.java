package io.github.linkfault.audit.report;

import static java.util.stream.Collectors.groupingBy;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Count;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Surface;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an audit says of its whole input: the tally with the names of the files, folded by whatever is asked for. */
public final class Summary {

    /**
     * A file of the input.
     *
     * @param isHar whether its places are entries of a HAR, and not lines
     */
    public record Source(String name, boolean isHar) {}

    private final Catalog catalog;
    private final AuditCounters tally;
    private final List<Source> sources;
    /** The counts of each entry, by its id, and the examples. */
    private final Map<String, List<Map.Entry<CounterKey, Count>>> counts;

    private final Map<String, List<Map.Entry<Sample.Subject, Sample>>> samples;
    private final List<Undocumented> undocumented;
    private final List<OfOperation> operations;

    /**
     * A summary of a tally that does not change any more.
     *
     * @param sources the files by their index
     */
    public Summary(Catalog catalog, AuditCounters tally, List<Source> sources) {
        this.catalog = catalog;
        this.tally = tally;
        this.sources = List.copyOf(sources);
        this.counts = tally.cells().entrySet().stream()
                .filter(cell -> isOfEntry(cell.getKey().label()))
                .collect(groupingBy(cell -> cell.getKey().label()));
        this.samples = tally.samples().entrySet().stream()
                .filter(sample -> isOfEntry(sample.getKey().label()))
                .collect(groupingBy(sample -> sample.getKey().label()));
        this.undocumented = tally.cells().entrySet().stream()
                .filter(cell -> cell.getKey().kind() == Category.UNDOCUMENTED
                        && cell.getKey().day().isEmpty())
                .map(cell -> Undocumented.of(this, cell.getKey(), cell.getValue()))
                .sorted(Undocumented.ORDER)
                .toList();
        this.operations = catalog.apis().stream()
                .flatMap(api -> Stream.concat(
                        Stream.concat(
                                        catalog.operations(api).stream().map(Operation::id),
                                        api.surfaces().stream().map(Surface::id))
                                .map(operation -> ofOperation(api, operation)),
                        api.furtherSurfaces().stream()
                                .map(surface -> ofOperation(api, surface.id()))
                                .filter(row -> row.total() > 0)))
                .toList();
    }

    private boolean isOfEntry(String label) {
        return catalog.entry(label).isPresent();
    }

    /** What it was judged by. */
    public Catalog catalog() {
        return catalog;
    }

    /** Everything that was counted. */
    AuditCounters tally() {
        return tally;
    }

    /** The files by their index. */
    List<Source> sources() {
        return sources;
    }

    /** How often a kind occurred. */
    public long total(Category kind) {
        return tally.total(kind);
    }

    /** Whether any exchange says who asked. */
    public boolean namesClients() {
        return !tally.clients().values().isEmpty();
    }

    /** The files that end in the middle, whose rest nobody read. */
    Count cut() {
        return fold(cell -> isBroken(cell, UnreadableReason.CUT_OFF), CounterKey::kind)
                .getOrDefault(Category.BROKEN, new Count());
    }

    private static boolean isBroken(CounterKey cell, UnreadableReason reason) {
        return cell.kind() == Category.BROKEN
                && cell.day().isEmpty()
                && cell.label().equals(reason.id());
    }

    /** Whether there was something, and none of it an exchange or a text. */
    public boolean isUnreadable() {
        long broken = total(Category.BROKEN);
        boolean hasMore = broken == 0 ? tally.lines() > 0 : broken > cut().number();
        return hasMore
                && Stream.of(Category.values())
                        .filter(kind -> kind.isCounted() && kind != Category.BROKEN)
                        .allMatch(kind -> total(kind) == 0);
    }

    /** How many error answers and texts of surfaces were judged or are in no table. */
    public long errors() {
        return total(Category.CONFORMING) + total(Category.DEVIATING) + total(Category.UNDOCUMENTED);
    }

    /** Whether an answer, or a text of a surface, was seen as this entry. */
    boolean isSeen(Entry entry) {
        return answers(entry) > 0;
    }

    /** How many answers, or texts of a surface, were seen as this entry. */
    long answers(Entry entry) {
        return counts(entry).stream()
                .filter(cell -> isOneOf(cell.getKey().kind()))
                .mapToLong(cell -> cell.getValue().number())
                .sum();
    }

    private static boolean isOneOf(Category kind) {
        return kind == Category.CONFORMING || kind == Category.DEVIATING || kind == Category.STATUS_SEEN;
    }

    /** How many entries were seen. */
    long seen() {
        return catalog.entries().stream().filter(this::isSeen).count();
    }

    /** The counts of an entry, in their order. */
    List<Map.Entry<CounterKey, Count>> counts(Entry entry) {
        return counts.getOrDefault(entry.id(), List.of());
    }

    /** The examples of an entry, in the order of what they are examples of. */
    List<Map.Entry<Sample.Subject, Sample>> samples(Entry entry) {
        return samples.getOrDefault(entry.id(), List.of());
    }

    /** All counts by what a function makes of their cells. */
    <K extends Comparable<K>> SortedMap<K, Count> fold(Predicate<CounterKey> which, Function<CounterKey, K> by) {
        return fold(tally.cells().entrySet(), which, by);
    }

    /** An entry's counts by what a function makes of their cells. */
    <K extends Comparable<K>> SortedMap<K, Count> fold(
            Entry entry, Predicate<CounterKey> which, Function<CounterKey, K> by) {
        return fold(counts(entry), which, by);
    }

    private static <K extends Comparable<K>> SortedMap<K, Count> fold(
            Collection<Map.Entry<CounterKey, Count>> counts, Predicate<CounterKey> which, Function<CounterKey, K> by) {
        var folded = new TreeMap<K, Count>();
        for (Map.Entry<CounterKey, Count> count : counts) {
            if (which.test(count.getKey())) {
                folded.computeIfAbsent(by.apply(count.getKey()), any -> new Count())
                        .add(count.getValue());
            }
        }
        return folded;
    }

    /** The counts of each kind, of the cells that are not a day's. */
    Map<Category, Count> kinds(Predicate<CounterKey> which) {
        return new EnumMap<>(withKinds(
                fold(cell -> cell.day().isEmpty() && cell.kind().isCounted() && which.test(cell), CounterKey::kind)));
    }

    private static Map<Category, Count> withKinds(SortedMap<Category, Count> counts) {
        var all = new EnumMap<Category, Count>(Category.class);
        for (Category kind : Category.values()) {
            all.put(kind, counts.getOrDefault(kind, new Count()));
        }
        return all;
    }

    /** A row of the summary by operation. */
    record OfOperation(String api, String operation, Map<Category, Count> kinds) {

        long total() {
            return kinds.values().stream().mapToLong(Count::number).sum();
        }
    }

    /** The operations in the catalog's order, and after those of each API its other surfaces; one that is not counted, if it was seen. */
    List<OfOperation> operations() {
        return operations;
    }

    private OfOperation ofOperation(Api api, String operation) {
        return new OfOperation(
                api.id(),
                operation,
                kinds(cell -> cell.api().equals(api.id()) && cell.operation().equals(operation)));
    }

    /** Whether this is a surface of the API that reports texts, and no operation. */
    boolean isOfText(String api, String operation) {
        return catalog.api(api)
                .flatMap(known -> known.surface(operation))
                .filter(surface -> !surface.isApi())
                .isPresent();
    }

    /** Whether this is a surface of the API that reports events, and no operation. */
    boolean isOfEvents(String api, String operation) {
        return catalog.api(api)
                .flatMap(known -> known.surface(operation))
                .filter(surface -> surface.event() != null)
                .isPresent();
    }

    /** The undocumented errors, the most frequent first. */
    List<Undocumented> undocumented() {
        return undocumented;
    }

    Optional<Sample> sample(Sample.Subject subject) {
        return Optional.ofNullable(tally.samples().get(subject));
    }

    /** {@code traffic.ndjson:17}, or {@code browser.har entries[3]}. */
    String place(InputLocation spot) {
        Source source = sources.get(spot.file());
        long line = tally.lineOf(spot);
        return source.isHar() ? source.name() + " entries[" + line + "]" : source.name() + ":" + (line + 1);
    }

    List<String> places(Count count) {
        return count.first().stream().map(this::place).toList();
    }

    /** What reports call the input. */
    public String target() {
        List<String> names = sources.stream().map(Source::name).toList();
        return names.size() <= 3
                ? String.join(" ", names)
                : String.join(" ", names.subList(0, 2)) + " and " + (names.size() - 2) + " more";
    }
}
