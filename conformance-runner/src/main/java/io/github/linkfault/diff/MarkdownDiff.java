package io.github.linkfault.diff;

import java.util.List;

/** The differences for a pull request or a changelog. */
public final class MarkdownDiff {

    private MarkdownDiff() {}

    /** A heading, the sum, and a table for each class that has changes; ends with a line feed. */
    public static String render(CatalogDiff diff) {
        var text = new StringBuilder("## Changes of the catalog\n\n");
        text.append(cell(TextDiff.sum(diff)))
                .append('\n')
                .append(cell(TextDiff.advice(diff).strip()));
        for (Impact impact : Impact.values()) {
            List<Change> changes = diff.changes().stream()
                    .filter(change -> change.impact() == impact)
                    .toList();
            if (!changes.isEmpty()) {
                text.append("\n### ")
                        .append(impact.name().charAt(0))
                        .append(impact.id().substring(1));
                text.append("\n\n| what | change | old | new |\n|---|---|---|---|\n");
                changes.forEach(change -> text.append(row(change)));
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String row(Change change) {
        boolean whole = change.member() == null;
        return "| " + cell(TextDiff.subject(change)) + " | " + (whole ? change.what() : change.member()) + " | "
                + (whole ? "" : cell(Values.json(change.old()))) + " | "
                + (whole ? "" : cell(Values.json(change.now()))) + " |\n";
    }

    /** Text of a file: Markdown and HTML in it must not take effect. */
    private static String cell(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]!#|~])", "\\\\$1");
    }
}
