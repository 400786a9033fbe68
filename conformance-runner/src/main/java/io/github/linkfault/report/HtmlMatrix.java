package io.github.linkfault.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The verdicts of one API at a glance: a table of operations and codes where the documents have one for each operation, and
 * lists for the rest, by category or surface.
 *
 * @param columns the codes of the table
 */
record HtmlMatrix(String api, List<String> columns, List<Row> rows, List<Group> lists) {

    /** More columns do not fit a screen, and a table with so many is mostly empty. */
    private static final int MOST_COLUMNS = 40;

    /** An operation. */
    record Row(String name, List<Cell> cells) {}

    /** The entries of one operation with one code: one, hardly ever more, often none. */
    record Cell(List<HtmlEntry> entries) {}

    /** A list with its name. */
    record Group(String name, List<HtmlEntry> entries) {}

    static List<HtmlMatrix> of(List<HtmlEntry> entries) {
        var matrices = new ArrayList<HtmlMatrix>();
        for (Api api :
                entries.stream().map(entry -> entry.entry().api()).distinct().toList()) {
            List<HtmlEntry> own = entries.stream()
                    .filter(entry -> entry.entry().api().equals(api))
                    .toList();
            if (!own.isEmpty()) {
                matrices.add(of(api, own));
            }
        }
        return matrices;
    }

    boolean table() {
        return !rows.isEmpty();
    }

    boolean hasLists() {
        return !lists.isEmpty();
    }

    private static HtmlMatrix of(Api api, List<HtmlEntry> entries) {
        List<HtmlEntry> tabled =
                entries.stream().filter(entry -> hasTable(entry.entry())).toList();
        var codes = new TreeSet<String>();
        tabled.forEach(entry -> codes.add(entry.entry().label()));
        if (codes.size() > MOST_COLUMNS) {
            return new HtmlMatrix(api.id(), List.of(), List.of(), lists(entries));
        }
        return new HtmlMatrix(
                api.id(),
                List.copyOf(codes),
                rows(tabled, codes),
                lists(entries.stream().filter(entry -> !hasTable(entry.entry())).toList()));
    }

    /** Whether its documents have an error table for each operation. */
    private static boolean hasTable(Entry entry) {
        return entry.category() == null && entry.surface().isApi();
    }

    private static List<Row> rows(List<HtmlEntry> entries, TreeSet<String> codes) {
        var rows = new ArrayList<Row>();
        groups(entries, Entry::operationId).forEach((operation, own) -> {
            Map<String, List<HtmlEntry>> byCode = groups(own, Entry::label);
            rows.add(new Row(
                    operation,
                    codes.stream()
                            .map(code -> new Cell(byCode.getOrDefault(code, List.of())))
                            .toList()));
        });
        return rows;
    }

    private static List<Group> lists(List<HtmlEntry> entries) {
        var lists = new ArrayList<Group>();
        groups(entries, entry -> entry.category() == null ? entry.operationId() : entry.category())
                .forEach((name, group) -> lists.add(new Group(name, group)));
        return lists;
    }

    private static Map<String, List<HtmlEntry>> groups(List<HtmlEntry> entries, Function<Entry, String> key) {
        return entries.stream().collect(groupingBy(entry -> key.apply(entry.entry()), LinkedHashMap::new, toList()));
    }
}
