package io.github.linkfault.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The files of one API, and what the checks ask of them.
 *
 * @param id the API's
 * @param listed its member of {@code contents.yaml}
 * @param nested the errors of the providers that {@code api.yaml} lists
 */
record ApiFiles(
        String id,
        Item listed,
        Document api,
        Document operations,
        Document conditions,
        Document errata,
        Document lookalikes,
        List<Document> nested,
        Document handleFirst,
        Document synonyms,
        List<FeatureTable> tables) {

    /** Where api.yaml does not say it, the tables do. */
    boolean codesBelongToOperations() {
        String owner = api.whole().at("codesBelongTo").text();
        return owner.equals("operation")
                || (!owner.equals("api") && tables.stream().noneMatch(table -> table.has("operation")));
    }

    /** Whether every row can be told with its id: otherwise what refers to entries may be right. */
    boolean isComplete() {
        boolean operationsKnown = !codesBelongToOperations()
                || tables.stream().filter(table -> !isFurther(table)).allMatch(table -> table.tag("@operation:")
                        .filter(tag -> isOtherSurface(table) || operationIds().contains(tag.text()))
                        .isPresent());
        return allTablesRead() && operationsKnown;
    }

    private boolean allTablesRead() {
        long read =
                tables.stream().map(table -> table.feature().file()).distinct().count();
        return read == listed.items().size();
    }

    private boolean isFurther(FeatureTable table) {
        return table.tag("@surface:").filter(tag -> isFurther(tag.text())).isPresent();
    }

    private boolean isOtherSurface(FeatureTable table) {
        return table.tag("@surface:")
                .filter(tag -> surfaces().contains(tag.text()))
                .isPresent();
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
        if (api.isEmpty()) {
            return AnyWord.SET;
        }
        var values = new LinkedHashSet<>(part("values").memberNames());
        if (part("credentials", "token").isThere()) {
            values.add("token");
        }
        return values;
    }

    Set<String> fixtures() {
        return names("fixtures");
    }

    /** The fixtures of a target, and those that only the mock has. */
    Set<String> fixturesOfMock() {
        var fixtures = new LinkedHashSet<>(fixtures());
        fixtures.addAll(part("mock", "fixtures").memberNames());
        return fixtures;
    }

    Set<String> credentialHeaders() {
        return names("credentials", "headers");
    }

    Set<String> surfaces() {
        return names("surfaces");
    }

    /** Whether a surface has events, which need no type and have ids of their own. */
    boolean isOfEvents(String surface) {
        return part("surfaces", surface).at("kind").text().equals("webhook");
    }

    /** Whether the errors of a surface follow as a group of their own; their ids have its name. */
    boolean isFurther(String surface) {
        return Set.of("webhook", "client")
                .contains(part("surfaces", surface).at("kind").text());
    }

    /** Whether the errors of a surface have a type, which is then a column. */
    boolean hasTypes(String surface) {
        Item form = part("surfaces", surface).at("form");
        return !isOfEvents(surface) && (!form.isText() || form.text().contains("{type}"));
    }

    private Set<String> names(String... part) {
        return api.isEmpty() ? AnyWord.SET : new LinkedHashSet<>(part(part).memberNames());
    }

    /** The rows with their tables. */
    List<PlacedRow> rows() {
        return tables.stream()
                .flatMap(table -> table.rows().stream().map(row -> new PlacedRow(this, table, row)))
                .toList();
    }

    /** The ids of the rows. */
    Set<String> entryIds() {
        var ids = new LinkedHashSet<String>();
        rows().forEach(row -> ids.add(row.id()));
        return isComplete() ? ids : AnyWord.SET;
    }

    /** What texts call the errors: their codes, or the numbers of bare statuses. */
    Set<String> labels() {
        var labels = new LinkedHashSet<String>();
        rows().forEach(row -> labels.add(row.label()));
        return allTablesRead() ? labels : AnyWord.SET;
    }

    static Set<String> texts(Document document, String member) {
        if (document.isEmpty()) {
            return AnyWord.SET;
        }
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
