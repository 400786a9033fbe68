package io.github.linkfault.history;

import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastRun;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A history as text for a terminal. */
public final class HistoryText {

    private HistoryText() {}

    /** Every series, with a line feed at the end. */
    public static String render(List<Series> series, List<String> lost) {
        var text = new StringBuilder();
        boolean several = series.size() > 1;
        series.forEach(one -> text.append(text.isEmpty() ? "" : "\n").append(text(one, several)));
        if (series.isEmpty()) {
            text.append("No run is remembered.\n");
        }
        lost.forEach(file -> text.append("PROBLEM  ").append(file).append('\n'));
        return text.toString();
    }

    private static String text(Series series, boolean withId) {
        Past past = series.past();
        var told = new Told(past);
        var text = new StringBuilder();
        text.append(series.subject().words())
                .append(withId ? " (" + series.subject().id() + ")" : "")
                .append(": ")
                .append(told.span(past))
                .append("\n\n")
                .append(matrix(past))
                .append('\n');
        for (Episode episode : past.episodes()) {
            text.append("%-6s  %-10s  %-10s  %7s  %s   %s: %s%n"
                    .formatted(
                            Told.kind(episode),
                            told.first(episode),
                            told.last(episode),
                            Told.runs(episode),
                            Told.where(episode),
                            Told.what(episode),
                            told.state(episode)));
        }
        return text.toString();
    }

    /** A line for each entry that did not always pass, a character for each run. */
    private static String matrix(Past past) {
        Matrix matrix = Matrix.of(past);
        Set<Instant> news = Matrix.news(past);
        var text = new StringBuilder();
        int width = Math.max(
                8,
                matrix.rows().stream().mapToInt(row -> row.id().length()).max().orElse(0));
        String format = "%-" + width + "s  %s%n";
        text.append(format.formatted("new", line(matrix, run -> news.contains(run.startedAt()) ? "!" : " ")));
        text.append(format.formatted("run", line(matrix, run -> Matrix.symbol(Matrix.verdict(run)))));
        matrix.rows()
                .forEach(row -> text.append(format.formatted(
                        row.id(), row.verdicts().stream().map(Matrix::symbol).collect(Collectors.joining()))));
        return text.toString().replaceAll(" +\n", "\n")
                + Phrases.counted(matrix.others(), "entry was", "entries were")
                + " never wrong.\n";
    }

    private interface Mark {
        String of(PastRun run);
    }

    private static String line(Matrix matrix, Mark mark) {
        return matrix.runs().stream().map(mark::of).collect(Collectors.joining());
    }
}
