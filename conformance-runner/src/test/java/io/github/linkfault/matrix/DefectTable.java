package io.github.linkfault.matrix;

import io.github.linkfault.judge.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the matrix found, as a page. */
final class DefectTable {

    private final List<String> flaws = new ArrayList<>();
    private final List<String> variants = new ArrayList<>();

    void found(Flaw flaw, Verdicts verdicts) {
        flaws.add(row(
                flaw.name(),
                "`" + flaw.entry() + "`",
                flaw.rules().stream().map(Rule::id).sorted().collect(Collectors.joining(", ")),
                verdicts.told(flaw.entry(), "expected"),
                verdicts.told(flaw.entry(), "actual")));
    }

    void accepted(Variant variant) {
        String warnings = variant.warnings().stream().map(Rule::id).sorted().collect(Collectors.joining(", "));
        variants.add(row(variant.name(), warnings.isEmpty() ? "nothing" : "a warning: " + warnings));
    }

    int flaws() {
        return flaws.size();
    }

    int variants() {
        return variants.size();
    }

    String markdown() {
        return "# Defects\n\n" + flaws.size() + " flaws; each run exits 1, with this entry failed and no other.\n\n"
                + "| flaw | entry | rules | expected | actual |\n| --- | --- | --- | --- | --- |\n"
                + String.join("", flaws)
                + "\n# Harmless variants\n\n" + variants.size() + " variants; each run exits 0.\n\n"
                + "| variant | the run says |\n| --- | --- |\n" + String.join("", variants);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
