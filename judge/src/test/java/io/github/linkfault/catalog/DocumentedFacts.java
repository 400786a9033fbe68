package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the vendors' pages print, transcribed from them into {@code documented.tsv} and not from {@code features/}. Where a page
 * ties no status to a code, the column has the class of statuses that it can be held to; cells of facts that no page has are empty.
 */
final class DocumentedFacts {

    private static final String FILE = "documented.tsv";

    private final Map<String, Map<String, String>> rows = new TreeMap<>();

    private DocumentedFacts(List<String> lines) {
        String[] columns = lines.get(0).split("\t", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            var row = new TreeMap<String, String>();
            for (int column = 1; column < columns.length; column++) {
                row.put(columns[column], cells[column]);
            }
            if (rows.put(cells[0], row) != null) {
                throw new IllegalStateException("duplicate id " + cells[0] + " in " + FILE);
            }
        }
    }

    static DocumentedFacts read() {
        return new DocumentedFacts(lines(FILE));
    }

    /** The lines of a file of test data beside this class. */
    static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(DocumentedFacts.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int size() {
        return rows.size();
    }

    boolean has(Entry entry) {
        return rows.containsKey(entry.id());
    }

    /** Every cell in which the catalog and the pages differ, and every row that one has and the other has not. */
    List<String> differences(Catalog catalog) {
        var differences = new ArrayList<String>();
        for (Entry entry : catalog.entries()) {
            Map<String, String> row = rows.get(entry.id());
            String where = entry.place() + ": " + entry.id();
            if (row == null) {
                differences.add(where + " is on no page");
                continue;
            }
            facts(entry).forEach((column, cell) -> {
                if (!cell.equals(row.get(column))) {
                    differences.add("%s, column %s: the page has \"%s\", the table has \"%s\""
                            .formatted(where, column, row.get(column), cell));
                }
            });
        }
        rows.keySet().stream()
                .filter(id -> catalog.entry(id).isEmpty())
                .map(id -> FILE + ": " + id + " is in no table below features/")
                .forEach(differences::add);
        return differences;
    }

    private static Map<String, String> facts(Entry entry) {
        var facts = new TreeMap<String, String>();
        facts.put("status", entry.statuses() == null ? "" : entry.statuses().words());
        facts.put("code", entry.code() == null ? "" : entry.code());
        facts.put("message", entry.message().map(MessageTemplate::text).orElse(""));
        return facts;
    }
}
