package io.github.linkfault.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The files of one API, and what the checks ask of them.
 *
 * @param id the API's
 * @param listed its member of {@code contents.yaml}
 */
record ApiFiles(
        String id,
        Item listed,
        Document api,
        Document operations,
        Document conditions,
        Document errata,
        Document lookalikes,
        List<FeatureTable> tables) {

    boolean codesBelongToOperations() {
        return api.whole().at("codesBelongTo").text().equals("operation");
    }

    Item part(String... names) {
        Item part = api.whole();
        for (String name : names) {
            part = part.at(name);
        }
        return part;
    }

    Set<String> operationIds() {
        return texts(operations, "id");
    }

    Optional<Item> operation(String id) {
        return operations.items().stream()
                .filter(item -> item.at("id").text().equals(id))
                .findFirst();
    }

    Set<String> sentences() {
        return texts(conditions, "condition");
    }

    Optional<Item> condition(String sentence) {
        return conditions.items().stream()
                .filter(item -> item.at("condition").text().equals(sentence))
                .findFirst();
    }

    /** The values that requests may name in braces. */
    Set<String> values() {
        var values = new LinkedHashSet<>(part("values").memberNames());
        if (part("credentials", "token").isThere()) {
            values.add("token");
        }
        return values;
    }

    Set<String> fixtures() {
        return new LinkedHashSet<>(part("fixtures").memberNames());
    }

    /** The fixtures of a target, and those that only the mock has. */
    Set<String> fixturesOfMock() {
        var fixtures = fixtures();
        fixtures.addAll(part("mock", "fixtures").memberNames());
        return fixtures;
    }

    Set<String> credentialHeaders() {
        return new LinkedHashSet<>(part("credentials", "headers").memberNames());
    }

    Set<String> surfaces() {
        return new LinkedHashSet<>(part("surfaces").memberNames());
    }

    /** The rows with their tables. */
    List<PlacedRow> rows() {
        return tables.stream()
                .flatMap(table -> table.rows().stream().map(row -> new PlacedRow(this, table, row)))
                .toList();
    }

    /** The rows by id; of two with one id, the first. */
    Map<String, PlacedRow> entries() {
        var entries = new LinkedHashMap<String, PlacedRow>();
        rows().forEach(row -> entries.putIfAbsent(row.id(), row));
        return entries;
    }

    /** What texts call the errors: their codes, or the numbers of bare statuses. */
    Set<String> labels() {
        var labels = new LinkedHashSet<String>();
        rows().forEach(row -> labels.add(row.label()));
        return labels;
    }

    static Set<String> texts(Document document, String member) {
        var texts = new LinkedHashSet<String>();
        document.items().stream()
                .map(item -> item.at(member))
                .filter(Item::isText)
                .forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** The items of a list that a member names again. */
    static List<Item> repeated(List<Item> items, Function<Item, Item> naming) {
        var seen = new LinkedHashSet<String>();
        var repeated = new ArrayList<Item>();
        for (Item item : items) {
            Item name = naming.apply(item);
            if (name.isText() && !seen.add(name.text())) {
                repeated.add(name);
            }
        }
        return repeated;
    }
}
