package io.github.linkfault.check;

import io.github.linkfault.catalog.Condition;
import java.util.HashSet;
import java.util.Set;

/** Warns of what an API has and nothing uses. */
final class UnusedCheck {

    private static final String HEALTHY = "healthy";

    private final ApiFiles api;
    private final Problems problems;

    UnusedCheck(ApiFiles api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    void check() {
        Set<String> conditions = new HashSet<>();
        Set<String> operations = new HashSet<>();
        for (PlacedRow row : api.rows()) {
            conditions.addAll(Condition.split(row.row().text("condition")));
            if (row.isOfTheApi()) {
                operations.add(row.operation().text());
            }
        }
        warn(api.conditions(), "condition", conditions, "no row uses the condition");
        // Where codes belong to the API, a call without a row may still answer with any of them.
        if (api.codesBelongToOperations()) {
            warn(api.operations(), "id", operations, "no row is about the operation");
        }
        Set<String> fixtures = ApiFiles.texts(api.conditions(), "fixture");
        for (Item fixture : api.part("fixtures").members()) {
            if (!fixture.name().equals(HEALTHY)
                    && !fixtures.contains(fixture.name())
                    && !problems.suggest(fixture.name())) {
                problems.warningOfName(fixture, "no condition uses the fixture \"" + fixture.name() + "\"");
            }
        }
    }

    private void warn(Document document, String member, Set<String> used, String what) {
        for (Item item : document.items()) {
            Item name = item.at(member);
            if (name.isText() && !used.contains(name.text()) && !problems.suggest(name.text())) {
                problems.warning(name, what + " \"" + name.text() + "\"");
            }
        }
    }
}
