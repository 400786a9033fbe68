package io.github.linkfault.benchmark;

import java.util.List;
import java.util.Locale;

/** The lines as one Markdown table. */
final class Table {

    private static final String HEAD = """
            | row | compared | median | min – max | runs | goal |  |
            |---|---|---:|---:|---:|---:|---|
            """;

    private Table() {}

    static String of(List<Line> lines) {
        var table = new StringBuilder(HEAD);
        lines.forEach(line -> table.append(of(line)).append('\n'));
        return table.toString();
    }

    private static String of(Line line) {
        String cells;
        if (line instanceof Line.Measured measured) {
            Ratios ratios = measured.ratios();
            String verdict = line.goal() == Goal.NONE ? "" : line.goal().isMetBy(ratios.median()) ? "met" : "missed";
            cells = String.format(
                    Locale.ROOT,
                    "%s | %s – %s | %d | %s | %s",
                    figure(ratios.median()),
                    figure(ratios.least()),
                    figure(ratios.most()),
                    ratios.rounds(),
                    line.goal().words(),
                    verdict);
        } else if (line instanceof Line.Missing missing) {
            cells = "| | | " + line.goal().words() + " | not measured: " + inCell(missing.why());
        } else {
            cells = "| | | " + line.goal().words() + " | failed: " + inCell(((Line.Failed) line).why());
        }
        return "| " + line.row() + " | " + inCell(line.compared()) + " | " + cells + " |";
    }

    /** Three digits that count: 123, 12.3, 1.23, 0.123, 0.0123. */
    private static String figure(double ratio) {
        int decimals = ratio >= 100 ? 0 : ratio >= 10 ? 1 : ratio >= 1 ? 2 : ratio >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", ratio);
    }

    private static String inCell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
