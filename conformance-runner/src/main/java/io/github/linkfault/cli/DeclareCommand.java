package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code linkfault declare}: the block of a target file that says what the target cannot show. */
@Command(
        name = "declare",
        description = {
            "Prints the complete declared block of a target file: what it declares already, and every entry that it lacks"
                    + " something for, with the reason to fill in. Sends nothing.",
            "An empty reason is a fault of the target file, so the block cannot be used before somebody has filled it in."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class DeclareCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final PrintWriter out;

    @Option(names = "--target", paramLabel = "FILE", required = true, description = "The target file.")
    private @Nullable Path targetFile;

    @Mixin
    private final CatalogOption chosenCatalog = new CatalogOption();

    DeclareCommand(Map<String, String> environment, PrintWriter out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        return chosenCatalog.use(environment, this::declare);
    }

    private int declare(Catalog catalog) {
        Target target = TargetFile.read(Objects.requireNonNull(targetFile), catalog, environment);
        Map<String, List<Entry>> lacking = lacking(catalog, target);
        var text = new StringBuilder("declared:\n");
        target.declared().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason -> line(text, reason.getKey(), reason.getValue()));
        lacking.forEach((member, entries) -> {
            text.append("  # without ").append(member).append('\n');
            entries.forEach(entry -> {
                line(text, entry.id(), "");
                text.insert(text.length() - 1, " # " + entry.given());
            });
        });
        int count = lacking.values().stream().mapToInt(List::size).sum();
        if (target.declared().isEmpty() && count == 0) {
            text.setLength(text.length() - 1);
            text.append(" {}\n");
        }
        text.append(
                count == 0
                        ? "# The target file lacks nothing.\n"
                        : "# " + Phrases.counted(count, "reason", "reasons")
                                + " to fill in, or add what is missing. Put this block into " + targetFile + ".\n");
        out.print(text);
        out.flush();
        return ExitCode.OK;
    }

    /** The entries that cannot be asked for, by the member of the target file that they lack. */
    private static Map<String, List<Entry>> lacking(Catalog catalog, Target target) {
        var lacking = new LinkedHashMap<String, List<Entry>>();
        target.apis().forEach((api, part) -> {
            var planner = new Planner(part, Headers.of(Map.of()));
            catalog.entries().stream()
                    .filter(entry -> entry.api().equals(api) && entry.surface().isApi())
                    .filter(entry -> !target.declared().containsKey(entry.id()))
                    .forEach(entry -> {
                        if (planner.plan(entry) instanceof Plan.Lacking without) {
                            lacking.computeIfAbsent(without.member(), any -> new ArrayList<>())
                                    .add(entry);
                        }
                    });
        });
        return lacking;
    }

    private static void line(StringBuilder text, String id, String reason) {
        text.append("  ")
                .append(id)
                .append(": '")
                .append(reason.replace("'", "''"))
                .append("'\n");
    }
}
