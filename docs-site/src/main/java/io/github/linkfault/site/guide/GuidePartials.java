package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Rules;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import io.github.linkfault.site.picture.RunPicture;
import java.util.List;
import java.util.Map;

/** The parts of the guides that are facts: written to {@code _generated/}, for the hand-written pages to include. */
public final class GuidePartials {

    /** Linkfault's own files that guides have a reference of. */
    private static final List<String> SCHEMAS = List.of(
            "target",
            "deviations",
            "report",
            "history",
            "scenarios",
            "exam",
            "api",
            "operations",
            "conditions",
            "errata",
            "lookalikes",
            "nested",
            "actions",
            "sources");

    private final Folder pages;

    public GuidePartials(Folder pages) {
        this.pages = pages;
    }

    /**
     * Writes the partials that the guides include.
     *
     * @param commands the program's, in the order of its help
     */
    public void write(Catalog catalog, List<String> commands) {
        part("commands", "commands", Map.of("commands", commands));
        part("fixtures", "fixtures", Map.of("fixtures", FixtureView.of(catalog)));
        part("limitations", "limitations", LimitsView.of(catalog));
        part("magic-ids", "magic-ids", MagicIdsView.of(catalog));
        part("run-picture", "run-picture", RunPicture.of(Rules.of(catalog).all().size()));
        for (String schema : SCHEMAS) {
            part("members", schema + "-members", SchemaView.of(schema));
        }
    }

    private void part(String template, String name, Object view) {
        pages.file("_generated/" + name + ".adoc", Templates.render("guide-" + template, view));
    }
}
