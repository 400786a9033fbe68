package io.github.linkfault.site;

import io.github.linkfault.judge.Rule;
import io.github.linkfault.mock.Defect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of the judge, a section each with the defects that prove it; {@code guides/rules.adoc} includes it. */
final class RulesPartial {

    /** A rule, for the template. */
    record Item(String id, String sentence, String severity, List<String> defects, boolean proved) {}

    private RulesPartial() {}

    static void write(Folder pages) {
        List<Item> rules = Arrays.stream(Rule.values()).map(RulesPartial::item).toList();
        pages.file("_generated/rules.adoc", Templates.render("rules", Map.of("rules", rules)));
    }

    private static Item item(Rule rule) {
        List<String> defects = Arrays.stream(Defect.values())
                .filter(defect -> defect.rule() == rule)
                .map(Defect::words)
                .toList();
        return new Item(
                rule.id(),
                rule.sentence(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                defects,
                !defects.isEmpty());
    }
}
