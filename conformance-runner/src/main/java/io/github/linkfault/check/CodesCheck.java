package io.github.linkfault.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
        var listed = new LinkedHashMap<String, Item>();
        for (Item schema : Pointers.schemasAt(api.part("errorBody", "code"), strict)) {
            schema.at("enum").texts().forEach(code -> listed.putIfAbsent(code.text(), code));
        }
        Set<String> documented = new HashSet<>();
        for (PlacedRow row : api.rows()) {
            if (row.hasCode() && row.isOfTheApi()) {
                documented.add(row.label());
                if (!listed.isEmpty() && !listed.containsKey(row.label())) {
                    problems.fault(
                            row.labelCell(),
                            strict.name() + " does not take the code \"" + row.label() + "\""
                                    + NearestWord.hint(row.label(), listed.keySet()));
                }
            }
        }
        listed.forEach((code, item) -> {
            if (api.isComplete() && !documented.contains(code) && !problems.suggest(code)) {
                problems.warning(item, "no row has the code \"" + code + "\"");
            }
        });
    }
}
