package io.github.linkfault.history;

import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Verdict;
import java.util.List;

/** A history as Markdown, for a job's summary or a page. */
public final class HistoryMarkdown {

    private HistoryMarkdown() {}

    /** Every series. */
    public static String render(List<Series> series, List<String> lost) {
        var text = new StringBuilder("## Linkfault: history\n");
        for (Series one : series) {
            text.append("\n### ")
                    .append(cell(one.subject().words()))
                    .append("\n\n")
                    .append(new Told(one.past()).span(one.past()))
                    .append(".\n\n")
                    .append(episodes(one.past()))
                    .append(runs(one.past()));
        }
        lost.forEach(file -> text.append("\n- **Problem:** ").append(cell(file)).append('\n'));
        return text.toString();
    }

    /** What went on, as a table; empty where nothing did. */
    public static String episodes(Past past) {
        if (past.episodes().isEmpty()) {
            return "Nothing was wrong in any run.\n";
        }
        var told = new Told(past);
        var text = new StringBuilder("| | where | what | first | last | runs | now |\n|---|---|---|---|---|--:|---|\n");
        for (Episode episode : past.episodes()) {
            text.append("| %s | `%s` | %s | %s | %s | %d | %s |%n"
                    .formatted(
                            Told.kind(episode),
                            Told.where(episode),
                            cell(Told.what(episode)),
                            told.first(episode),
                            told.last(episode),
                            episode.runs(),
                            told.state(episode)));
        }
        return text.toString();
    }

    private static String runs(Past past) {
        Matrix matrix = Matrix.of(past);
        var moments = Moments.of(past.runs());
        var text = new StringBuilder(
                "\n| run | exit | failed | flaky | accepted | not exercised |\n|---|--:|--:|--:|--:|--:|\n");
        for (PastRun run : matrix.runs()) {
            text.append("| %s | %d | %d | %d | %d | %d |%n"
                    .formatted(
                            moments.of(run.startedAt()),
                            run.exitCode(),
                            run.count(Verdict.FAILED),
                            run.count(Verdict.FLAKY),
                            run.count(Verdict.ACCEPTED),
                            run.count(Verdict.NOT_EXERCISED)));
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]!#|~])", "\\\\$1")
                .replaceAll("\\s+", " ");
    }
}
