package io.github.linkfault.check;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.check.FeatureTable.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the rows of an API say what they have to, and speak of what the other files have. */
final class RowsCheck {

    /** The column whose cells may be empty: most errors take the words of their action. */
    private static final String OPTIONAL = "endUser";

    private static final Pattern NUMBER = Pattern.compile("[1-5][0-9][0-9]");
    private static final Pattern CLASS = Pattern.compile("[45]xx");
    private static final Pattern ID_PART = Pattern.compile("[A-Za-z0-9._:-]+");
    private static final Pattern IN_MESSAGE = Pattern.compile("<([A-Za-z_]+)>");
    private static final List<String> LEVELS = List.of("documented", "observed", "inferred");

    private final ApiFiles api;
    private final Set<String> actions;
    private final Problems problems;
    private final List<PlacedRow> rows;
    private final Set<String> documented = new LinkedHashSet<>();
    private final Map<String, PlacedRow> byId = new HashMap<>();
    private final Map<List<String>, PlacedRow> byRequest = new HashMap<>();

    /** @param actions the ids of {@code actions.yaml} */
    RowsCheck(ApiFiles api, Set<String> actions, Problems problems) {
        this.api = api;
        this.actions = actions;
        this.problems = problems;
        this.rows = api.rows();
    }

    void check() {
        rows.stream()
                .map(row -> row.row().text("status"))
                .filter(status -> NUMBER.matcher(status).matches())
                .forEach(documented::add);
        rows.forEach(this::check);
    }

    private void check(PlacedRow row) {
        row.row().cells().forEach((column, cell) -> {
            if (!cell.isThere() && !column.equals(OPTIONAL)) {
                problems.fault(cell, "the cell of the column \"" + column + "\" is empty");
            }
        });
        id(row);
        if (row.isOfTheApi()) {
            status(row);
            operation(row);
        }
        condition(row);
        known(row, "action", actions, "actions.yaml has no action");
        known(row, "evidence", LEVELS, "no such evidence:");
        message(row);
    }

    private void id(PlacedRow row) {
        if (row.label().isBlank()) {
            return;
        }
        if (!ID_PART.matcher(row.label()).matches()) {
            problems.fault(
                    row.labelCell(),
                    "\"" + row.label() + "\" cannot be part of an id; expected letters, digits and . _ : - only");
        } else {
            codeForm(row);
        }
        PlacedRow other = byId.putIfAbsent(row.id(), row);
        if (other != null) {
            problems.fault(
                    row.labelCell(), "the id " + row.id() + " occurs twice; " + other.place() + " has it already");
        }
    }

    private void codeForm(PlacedRow row) {
        Item form = api.part("errorBody", "codeForm");
        Pattern expression = row.hasCode() && row.isOfTheApi() && form.isText() ? Expressions.of(form.text()) : null;
        if (expression != null && !expression.matcher(row.label()).matches()) {
            problems.fault(
                    row.labelCell(),
                    "the code \"" + row.label() + "\" does not have the codeForm of api.yaml; expected " + form.text());
        }
    }

    private void status(PlacedRow row) {
        Cell status = row.row().cell("status");
        if (status == null || !status.isThere()) {
            return;
        }
        for (String word : status.text().split(" or ", -1)) {
            if (CLASS.matcher(word).matches()) {
                if (documented.stream().noneMatch(number -> number.charAt(0) == word.charAt(0))) {
                    problems.fault(
                            status, "no row of " + api.id() + " has a number of the class " + word + "; expected one");
                }
            } else if (!NUMBER.matcher(word).matches()) {
                problems.fault(
                        status,
                        "the status \"" + status.text()
                                + "\" is no number; expected one such as 404, or a class such as 4xx or 5xx");
                return;
            }
        }
    }

    private void operation(PlacedRow row) {
        Cell operation = row.operation();
        // What is wrong with a tag is told once, with its table.
        if (!api.codesBelongToOperations()
                && operation.isThere()
                && !api.operationIds().contains(operation.text())) {
            problems.fault(
                    operation,
                    "operations.yaml has no operation \"" + operation.text() + "\""
                            + NearestWord.hint(operation.text(), api.operationIds()));
        }
    }

    private void condition(PlacedRow row) {
        Cell cell = row.row().cell("condition");
        if (cell == null || !cell.isThere()) {
            return;
        }
        var seen = new HashSet<String>();
        for (String sentence : Condition.split(cell.text())) {
            if (seen.add(sentence)) {
                condition(row, cell, sentence);
            } else {
                problems.fault(cell, "duplicate condition \"" + sentence + "\"");
            }
        }
    }

    private void condition(PlacedRow row, Cell cell, String sentence) {
        Item condition = api.condition(sentence).orElse(null);
        if (condition == null) {
            if (!api.sentences().contains(sentence)) {
                problems.fault(
                        cell,
                        "conditions.yaml has no condition \"" + sentence + "\""
                                + NearestWord.hint(sentence, api.sentences()));
            }
            return;
        }
        if (!row.isOfTheApi()) {
            return;
        }
        api.operation(row.operation().text()).ifPresent(operation -> {
            change(cell, operation, condition.at("change"));
            fixture(cell, operation, condition.at("fixture"));
            twoCodes(row, cell, sentence);
        });
    }

    /** What a condition changes of a request has to be in it. */
    private void change(Cell sentence, Item operation, Item change) {
        String id = operation.at("id").text();
        String path = operation.at("path").text();
        for (Item parameter : change.at("path").members()) {
            // A parameter of no operation at all is told once, with the condition.
            if (!path.contains("{" + parameter.name() + "}")
                    && Parameters.of(api).contains(parameter.name())) {
                problems.fault(
                        sentence,
                        "the condition changes {" + parameter.name() + "}, which the path of " + id + " does not have: "
                                + path);
            }
        }
        List<String> query = operation.at("request").at("query").memberNames();
        for (Item parameter : change.at("query").members()) {
            if (parameter.node().isNull()
                    && !query.contains(parameter.name())
                    && Parameters.ofQueries(api).contains(parameter.name())) {
                problems.fault(
                        sentence,
                        "the condition leaves out " + parameter.name() + ", which the query of " + id + " does not have"
                                + NearestWord.hint(parameter.name(), query));
            }
        }
        List<String> own = operation.at("request").at("headers").memberNames();
        for (Item header : change.at("headers").members()) {
            if (!Headers.has(own, header.name())
                    && !Headers.has(api.credentialHeaders(), header.name())
                    && Headers.has(Headers.of(api), header.name())) {
                problems.fault(
                        sentence,
                        "the condition changes the header " + header.name() + ", which the request of " + id
                                + " does not have" + NearestWord.hint(header.name(), own));
            }
        }
    }

    /** A fixture has to be in the request somehow, or it is the request of any other. */
    private void fixture(Cell sentence, Item operation, Item name) {
        Item fixture = api.part("fixtures", name.text());
        List<String> values =
                fixture.at("values").texts().stream().map(Item::text).toList();
        if (values.isEmpty()
                || fixture.at("headers").isThere()
                || fixture.at("body").isThere()) {
            return;
        }
        List<String> sent = Placeholders.in(operation.at("request").node());
        if (sent.stream().noneMatch(values::contains)) {
            problems.warning(
                    sentence,
                    "the request of " + operation.at("id").text() + " has no value of the fixture \"" + name.text()
                            + "\": {" + String.join("}, {", values) + "}");
        }
    }

    /** An API has one answer to a request. A bare status may be the status of that answer, so it does not count. */
    private void twoCodes(PlacedRow row, Cell cell, String sentence) {
        if (!row.hasCode()) {
            return;
        }
        PlacedRow other = byRequest.putIfAbsent(List.of(row.operation().text(), sentence), row);
        if (other != null && !other.label().equals(row.label())) {
            problems.fault(
                    cell,
                    row.id() + " is provoked by the same request as " + other.id() + " (" + other.place()
                            + "); give one of them a condition of its own");
        }
    }

    private void known(PlacedRow row, String column, Collection<String> known, String fault) {
        Cell cell = row.row().cell(column);
        if (cell != null && cell.isThere() && !known.contains(cell.text())) {
            problems.fault(cell, fault + " \"" + cell.text() + "\"" + NearestWord.hint(cell.text(), known));
        }
    }

    private void message(PlacedRow row) {
        Cell message = row.row().cell("message");
        if (message == null || api.api().isEmpty()) {
            return;
        }
        var names = new ArrayList<String>(List.of(MessageTemplate.ANYTHING));
        for (Item value : api.part("values").members()) {
            names.add(value.at("inMessages").isText() ? value.at("inMessages").text() : value.name());
            names.add(value.name());
        }
        IN_MESSAGE
                .matcher(message.text())
                .results()
                .map(found -> found.group(1))
                .forEach(name -> {
                    if (!names.contains(name)) {
                        problems.warning(
                                message,
                                "no value of api.yaml is called <" + name
                                        + "> in messages, so that any word will do there"
                                        + Similarity.nearest(name, names)
                                                .map(nearest -> "; did you mean <" + nearest + ">?")
                                                .orElse(""));
                    }
                });
    }
}
