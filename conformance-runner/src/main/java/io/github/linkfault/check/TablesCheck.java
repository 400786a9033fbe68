package io.github.linkfault.check;

import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.check.FeatureTable.Cell;
import io.github.linkfault.suite.Sentences;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the tables of an API have the tags, columns and sentences that their readers know. */
final class TablesCheck {

    private static final List<String> COLUMNS = List.of(
            "code",
            "status",
            "type",
            "message",
            "operation",
            "condition",
            "cause",
            "remedy",
            "action",
            "endUser",
            "evidence");
    private static final List<String> PREFIXES = List.of("@operation:", "@category:", "@surface:");
    private static final Pattern IN_SENTENCE = Pattern.compile("<([^<>]+)>");

    private final ApiFiles api;
    private final Problems problems;

    TablesCheck(ApiFiles api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    void check() {
        api.tables().forEach(this::check);
    }

    private void check(FeatureTable table) {
        tags(table);
        boolean ofTheApi = surface(table);
        if (ofTheApi && api.codesBelongToOperations()) {
            operation(table);
        }
        columns(table, ofTheApi);
        for (Cell step : table.steps()) {
            sentence(table, step);
        }
    }

    private void tags(FeatureTable table) {
        List<String> names = table.tags().stream().map(Cell::text).toList();
        if (!names.contains("@" + api.id())) {
            problems.fault(
                    table.tags().isEmpty() ? table.feature() : table.tags().get(0),
                    "the tag @" + api.id() + " is missing"
                            + Similarity.nearest("@" + api.id(), names)
                                    .map(nearest -> "; is it meant by " + nearest + "?")
                                    .orElse(""));
        }
        for (Cell tag : table.tags()) {
            int colon = tag.text().indexOf(':') + 1;
            String prefix = tag.text().substring(0, colon);
            if (colon > 0 && !PREFIXES.contains(prefix)) {
                Similarity.nearest(prefix, PREFIXES)
                        .ifPresent(nearest -> problems.fault(
                                tag, "unknown tag \"" + prefix + "\"; did you mean \"" + nearest + "\"?"));
            }
        }
    }

    /** Whether the errors show in answers of the API. */
    private boolean surface(FeatureTable table) {
        Optional<Cell> surface =
                table.tag("@surface:").filter(tag -> !tag.text().equals("api"));
        surface.filter(tag -> !api.surfaces().contains(tag.text()))
                .ifPresent(tag -> problems.fault(
                        tag,
                        "api.yaml has no surface \"" + tag.text() + "\""
                                + NearestWord.hint(tag.text(), api.surfaces())));
        return surface.filter(tag -> api.surfaces().contains(tag.text())).isEmpty();
    }

    private void operation(FeatureTable table) {
        Optional<Cell> tag = table.tag("@operation:");
        if (tag.isEmpty()) {
            problems.fault(
                    table.feature(), "the tag @operation: is missing; expected it because codes belong to operations");
            return;
        }
        String id = tag.get().text();
        Optional<Item> operation = api.operation(id);
        if (!api.operationIds().contains(id)) {
            problems.fault(
                    tag.get(),
                    "operations.yaml has no operation \"" + id + "\"" + NearestWord.hint(id, api.operationIds()));
            return;
        }
        String requestLine = operation
                .map(item -> item.at("method").text() + " " + item.at("path").text())
                .orElse("");
        if (requestLine.matches("[A-Z]+ /.*") && !table.requestLine().text().equals(requestLine)) {
            problems.fault(
                    table.requestLine(),
                    "the description of the feature does not begin with the request line of " + id
                            + " in operations.yaml; expected " + requestLine);
        }
    }

    private void columns(FeatureTable table, boolean ofTheApi) {
        Set<String> missing = new LinkedHashSet<>(List.of("condition", "cause", "action", "remedy", "evidence"));
        if (ofTheApi) {
            missing.add("status");
            if (!api.codesBelongToOperations()) {
                missing.add("operation");
            }
        } else {
            missing.add("code");
            if (table.tag("@surface:").map(Cell::text).filter(api::hasTypes).isPresent()) {
                missing.add("type");
            }
        }
        missing.removeAll(table.columns());
        var seen = new HashSet<String>();
        for (Cell column : table.header()) {
            if (!seen.add(column.text())) {
                problems.fault(column, "the column \"" + column.text() + "\" occurs twice");
            } else if (!COLUMNS.contains(column.text())) {
                Optional<String> meant = Similarity.nearest(column.text(), missing);
                // One slip of the pen is one fault.
                meant.ifPresent(missing::remove);
                problems.fault(
                        column,
                        "unknown column \"" + column.text() + "\""
                                + meant.map(nearest -> "; did you mean \"" + nearest + "\"?")
                                        .orElse("; expected " + String.join(", ", COLUMNS)));
            }
        }
        for (String column : missing) {
            problems.fault(table.headerPlace(), "the column \"" + column + "\" is missing");
        }
    }

    private boolean isOfEvents(FeatureTable table) {
        return table.tag("@surface:").map(Cell::text).filter(api::isOfEvents).isPresent();
    }

    private void sentence(FeatureTable table, Cell step) {
        List<String> unknown = IN_SENTENCE
                .matcher(step.text())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !table.has(name))
                .toList();
        for (String name : unknown) {
            problems.fault(step, "the table has no column <" + name + ">" + NearestWord.hint(name, table.columns()));
        }
        for (FeatureTable.Row row : table.rows()) {
            boolean right = Sentences.forms(isOfEvents(table)).contains(step.text());
            if (!right && unknown.isEmpty() && !Sentences.has(filled(step.text(), row))) {
                problems.fault(
                        step,
                        "no such sentence: \"" + step.text() + "\""
                                + NearestWord.hint(step.text(), Sentences.forms(isOfEvents(table))));
                return;
            }
        }
    }

    private static String filled(String sentence, FeatureTable.Row row) {
        return IN_SENTENCE
                .matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(
                        // What is empty is told with its cell.
                        row.text(found.group(1)).isBlank() ? "-" : row.text(found.group(1))));
    }
}
