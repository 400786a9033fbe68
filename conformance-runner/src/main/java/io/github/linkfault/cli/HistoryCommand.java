package io.github.linkfault.cli;

import io.github.linkfault.history.Badge;
import io.github.linkfault.history.Chart;
import io.github.linkfault.history.HistoryFeed;
import io.github.linkfault.history.HistoryFolder;
import io.github.linkfault.history.HistoryJson;
import io.github.linkfault.history.HistoryMarkdown;
import io.github.linkfault.history.HistoryText;
import io.github.linkfault.history.Series;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linkfault history}: what the runs of a folder say together. */
@Command(
        name = "history",
        description =
                "Says what the runs remembered with linkfault run --history saw: since when, how often, what healed.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class HistoryCommand implements Callable<Integer> {

    /** What it can be printed as. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        /** A picture of the last thirty runs. */
        SVG,
        /** A feed of what began and what is over. */
        ATOM,
        /** What shields.io reads. */
        BADGE
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of --history.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown, svg, atom or badge. Default: ${DEFAULT-VALUE}.")
    private String format = "text";

    @Option(
            names = "--series",
            paramLabel = "ID",
            description =
                    "Only the runs with this id, as text and JSON show it. Default: all; for svg and badge, those of the"
                            + " latest run.")
    private @Nullable String series;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        Format chosen = Stream.of(Format.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> UsageFault.unknownFormat(
                        format,
                        Stream.of(Format.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList()));
        HistoryFolder history = HistoryFolder.open(Objects.requireNonNull(folder));
        print(render(chosen, chosen(history), history.lost()));
        return ExitCode.OK;
    }

    private List<Series> chosen(HistoryFolder history) {
        List<Series> all = history.series();
        if (series == null) {
            return all;
        }
        List<Series> one =
                all.stream().filter(each -> each.subject().id().equals(series)).toList();
        if (one.isEmpty()) {
            throw UsageFault.noSuchSeries(
                    series,
                    all.stream()
                            .map(each ->
                                    each.subject().id() + " (" + each.subject().words() + ")")
                            .toList());
        }
        return one;
    }

    private String render(Format chosen, List<Series> all, List<String> lost) {
        return switch (chosen) {
            case TEXT -> HistoryText.render(all, lost);
            case JSON -> HistoryJson.render(all, lost);
            case MARKDOWN -> HistoryMarkdown.render(all, lost);
            case ATOM -> HistoryFeed.render(all);
            case SVG -> Chart.file(latest(all));
            case BADGE -> Badge.of(latest(all).latest());
        };
    }

    private Series latest(List<Series> all) {
        if (all.isEmpty()) {
            throw UsageFault.noRun(String.valueOf(folder));
        }
        return all.get(0);
    }

    private void print(String text) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (output == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException refused) {
            throw UsageFault.unwritable(output.toString(), "check the folder and its permissions");
        }
    }
}
