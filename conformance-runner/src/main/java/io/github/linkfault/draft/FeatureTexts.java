package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The error tables of a draft, as Gherkin. */
final class FeatureTexts {

    private final Draft draft;
    private final HttpStatuses statuses;

    private FeatureTexts(Draft draft, HttpStatuses statuses) {
        this.draft = draft;
        this.statuses = statuses;
    }

    /** The id of the entry of a row. */
    static String id(Draft draft, Draft.Row row) {
        String label = row.code() == null ? row.statuses() : row.code();
        if (draft.codesBelongToOperations()) {
            return draft.api() + "/" + row.operation().id() + "/" + label;
        }
        return draft.api() + (row.code() == null ? "/status/" : "/") + label;
    }

    /** The text of each table by the name of its file. */
    static Map<String, String> of(Draft draft, HttpStatuses statuses) {
        return new FeatureTexts(draft, statuses).all();
    }

    private Map<String, String> all() {
        var texts = new LinkedHashMap<String, String>();
        if (draft.codesBelongToOperations()) {
            for (DraftOperation operation : draft.operations()) {
                texts.put(
                        operation.id(),
                        "@" + draft.api() + " @operation:" + operation.id() + "\nFeature: Errors of " + operation.id()
                                + "\n  " + operation.line() + "\n"
                                + outlines(CatalogFiles.rows(draft, operation)));
            }
            return texts;
        }
        texts.put(
                "errors",
                "@" + draft.api() + "\nFeature: Errors of " + Texts.literal(draft.name()) + "\n"
                        + outlines(draft.rows()));
        return texts;
    }

    private String outlines(List<Draft.Row> rows) {
        var text = new StringBuilder();
        for (boolean coded : new boolean[] {true, false}) {
            for (boolean message : new boolean[] {true, false}) {
                List<Draft.Row> these = rows.stream()
                        .filter(row -> (row.code() != null) == coded && (row.message() != null) == message)
                        .toList();
                if (!these.isEmpty()) {
                    text.append(outline(these, coded, message));
                }
            }
        }
        return text.toString();
    }

    private String outline(List<Draft.Row> rows, boolean coded, boolean message) {
        boolean own = draft.codesBelongToOperations();
        var text = new StringBuilder("\n  Scenario Outline: " + (coded ? "<code>" : "<status>") + "\n");
        text.append("    Given that <condition>\n    When the client calls ")
                .append(own ? rows.get(0).operation().id() : "<operation>")
                .append("\n    Then the API answers <status>")
                .append(coded ? " with the error <code>" : "")
                .append('\n');
        if (message) {
            text.append("    And the message reads \"<message>\"\n");
        }
        text.append("\n    Examples: ").append(coded ? "Codes" : "Statuses").append('\n');
        var lines = new ArrayList<List<String>>();
        lines.add(columns(coded, message, own));
        rows.forEach(row -> lines.add(cells(row, message, own)));
        return text.append(table(lines)).toString();
    }

    private static List<String> columns(boolean coded, boolean message, boolean own) {
        var columns = new ArrayList<String>();
        if (coded) {
            columns.add("code");
        }
        columns.add("status");
        if (!own) {
            columns.add("operation");
        }
        columns.add("condition");
        if (message) {
            columns.add("message");
        }
        columns.addAll(List.of("cause", "action", "remedy", "evidence"));
        return columns;
    }

    private List<String> cells(Draft.Row row, boolean message, boolean own) {
        HttpStatuses.Meaning meaning = statuses.of(row.status());
        var cells = new ArrayList<String>();
        if (row.code() != null) {
            cells.add(row.code());
        }
        cells.add(row.statuses());
        if (!own) {
            cells.add(row.operation().id());
        }
        cells.add(row.condition().sentence());
        if (message && row.message() != null) {
            cells.add(row.message());
        }
        cells.addAll(List.of(
                row.cause(), meaning.action(), meaning.remedy(), row.evidence().id()));
        return cells;
    }

    /** The lines of a table with their columns below each other. */
    private static String table(List<List<String>> lines) {
        var text = new StringBuilder();
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < lines.get(0).size(); column++) {
            int widest = 0;
            for (List<String> line : lines) {
                widest = Math.max(widest, escaped(line.get(column)).length());
            }
            widths.add(widest);
        }
        for (List<String> line : lines) {
            text.append("      |");
            for (int column = 0; column < line.size(); column++) {
                String cell = escaped(line.get(column));
                text.append(' ')
                        .append(cell)
                        .append(" ".repeat(widths.get(column) - cell.length()))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
