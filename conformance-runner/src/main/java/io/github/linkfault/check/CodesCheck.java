package io.github.linkfault.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether the schemas of an error body and the tables list the same codes. */
final class CodesCheck {

    private final ApiFiles api;
    private final Problems problems;

    CodesCheck(ApiFiles api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /** @param strict the strict profile, which takes the documented codes and no others */
    void check(Document strict) {
        Set<String> listed = new LinkedHashSet<>();
        Set<String> documented = new HashSet<>();
        api.rows().stream()
                .filter(row -> row.hasCode() && row.isOfTheApi())
                .forEach(row -> documented.add(row.label()));
        for (Item schema : Pointers.schemasAt(api.part("errorBody", "code"), strict)) {
            for (Item code : schema.at("enum").texts()) {
                listed.add(code.text());
                if (!documented.contains(code.text())) {
                    problems.warning(code, "no row has the code \"" + code.text() + "\"");
                }
            }
        }
        if (listed.isEmpty()) {
            return;
        }
        for (PlacedRow row : api.rows()) {
            if (row.hasCode() && row.isOfTheApi() && !listed.contains(row.label())) {
                problems.fault(
                        row.labelCell(),
                        strict.name() + " does not take the code \"" + row.label() + "\""
                                + NearestWord.hint(row.label(), listed));
            }
        }
    }
}
