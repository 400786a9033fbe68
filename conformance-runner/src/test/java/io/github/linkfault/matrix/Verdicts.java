package io.github.linkfault.matrix;

import static java.util.stream.Collectors.joining;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run through the command line said, by its exit code and its reports.
 *
 * @param json the report.json, as it stands
 * @param folder where all the reports lie
 */
record Verdicts(CommandLineRun run, String json, Path folder) {

    private static final Rules RULES = Rules.of(Catalog.bundled());

    /** Asks a stand-in for every documented entry, with a deadline of a second for each request and a second look
     * at what fails. */
    static Verdicts of(StandIn standIn, Path scratch, String... more) throws IOException {
        return of(standIn.targetFile(), scratch, more);
    }

    static Verdicts of(String targetFile, Path scratch, String... more) throws IOException {
        Path target = scratch.resolve("target.yaml");
        Path folder = scratch.resolve("report");
        Files.writeString(target, targetFile);
        var arguments = new ArrayList<String>(List.of("run", "--target", target.toString()));
        arguments.addAll(List.of("--report", folder.toString(), "--timeout", "1"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--confirm")) {
            arguments.addAll(List.of("--confirm", "0.05"));
        }
        if (!arguments.contains("--entry")) {
            DocumentedEntries.all().forEach(entry -> arguments.addAll(List.of("--entry", entry.id())));
        }
        Path report = folder.resolve("report.json");
        Files.deleteIfExists(report);
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        return new Verdicts(run, Files.exists(report) ? Files.readString(report) : "{}", folder);
    }

    int exitCode() {
        return run.exitCode();
    }

    /** The ids of the entries with this verdict. */
    List<String> entries(String verdict) {
        return entries()
                .filter(entry -> entry.path("verdict").asString().equals(verdict))
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    /** The ids of the entries that did not pass and are not the widget's. */
    List<String> others() {
        return entries()
                .filter(entry -> !entry.path("verdict").asString().equals("passed"))
                .filter(entry -> !(entry.path("reason").asString("").equals("declared")
                        && entry.path("operation").asString().equals("widget")))
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    /** Every entry with findings, and their rules. */
    Map<String, Set<Rule>> rules() {
        var rules = new TreeMap<String, Set<Rule>>();
        entries()
                .filter(entry -> !entry.path("findings").isEmpty())
                .forEach(entry -> rules.put(
                        entry.path("id").asString(),
                        entry.path("findings")
                                .valueStream()
                                .map(finding -> RULES.rule(finding.path("rule").asString())
                                        .orElseThrow())
                                .collect(Collectors.toSet())));
        return rules;
    }

    /** A member of an entry's findings, in their order. */
    String told(String id, String member) {
        return entries()
                .filter(entry -> entry.path("id").asString().equals(id))
                .flatMap(entry -> entry.path("findings").valueStream())
                .map(finding -> finding.path(member).asString())
                .collect(joining("; "));
    }

    /** Everything that the run put out: on its streams and into its files. */
    List<String> output() {
        var texts = new ArrayList<>(List.of(run.out(), run.err()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private Stream<JsonNode> entries() {
        return JsonMapper.shared().readTree(json).path("entries").valueStream();
    }
}
