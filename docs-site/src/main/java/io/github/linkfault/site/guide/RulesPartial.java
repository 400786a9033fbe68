package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.defect.EventDefect;
import io.github.linkfault.defect.TextDefect;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of the judge, a section each with the defects that prove it; {@code guides/reference/rules.adoc} includes it. */
public final class RulesPartial {

    /**
     * A rule, for the template.
     *
     * @param defects the wrong answers of the mock that prove it, in words
     * @param surfaces the surfaces of the texts, in words
     * @param texts the wrong texts of surfaces that prove it, in words
     * @param events the wrong events that prove it, in words
     */
    record Item(
            String id,
            String sentence,
            String severity,
            List<String> defects,
            String surfaces,
            List<String> texts,
            List<String> events) {}

    private RulesPartial() {}

    public static void write(Folder pages, Catalog catalog) {
        List<Item> rules = Rules.of(catalog).all().stream()
                .map(rule -> item(rule, catalog))
                .toList();
        pages.file("_generated/rules.adoc", Templates.render("rules", Map.of("rules", rules)));
    }

    private static Item item(Rule rule, Catalog catalog) {
        List<String> defects = Defects.of(catalog).stream()
                .filter(defect -> defect.rule().equals(rule))
                .map(Defect::words)
                .toList();
        List<Surface> surfaces = catalog.apis().stream()
                .flatMap(api -> api.surfaces().stream())
                .filter(surface -> Arrays.stream(TextDefect.values())
                        .anyMatch(defect -> defect.rule(surface).equals(rule)))
                .toList();
        List<String> texts = Arrays.stream(TextDefect.values())
                .filter(defect -> surfaces.stream()
                        .anyMatch(surface -> defect.rule(surface).equals(rule)))
                .map(TextDefect::words)
                .toList();
        List<String> events = Arrays.stream(EventDefect.values())
                .filter(defect -> proves(defect, rule, catalog))
                .map(EventDefect::words)
                .toList();
        if (defects.isEmpty() && texts.isEmpty() && events.isEmpty()) {
            throw new BrokenSite("the rule " + rule.id() + " has no defect that proves it");
        }
        return new Item(
                rule.id(),
                rule.sentence(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                defects,
                Phrases.listed(surfaces.stream().map(Surface::id).distinct().toList(), "and"),
                texts,
                events);
    }

    private static boolean proves(EventDefect defect, Rule rule, Catalog catalog) {
        return catalog.apis().stream()
                .flatMap(api -> api.furtherSurfaces().stream())
                .filter(surface -> surface.event() != null)
                .anyMatch(surface -> rule.equals(defect.rule(surface)));
    }
}
