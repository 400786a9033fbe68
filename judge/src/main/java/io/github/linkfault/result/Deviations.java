package io.github.linkfault.result;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.input.YamlInput;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The findings that are known and accepted for now, and the faults of the list itself. */
public final class Deviations {

    /** No deviation is known. */
    public static final Deviations NONE = new Deviations(List.of(), List.of(), LocalDate.MAX);

    private final List<Deviation> listed;
    private final List<String> faults;
    private final LocalDate today;

    private Deviations(List<Deviation> listed, List<String> faults, LocalDate today) {
        this.listed = List.copyOf(listed);
        this.faults = List.copyOf(faults);
        this.today = today;
    }

    /**
     * Reads a list. What it says of entries and rules that do not exist, or says twice, makes the run fail and not the
     * reading, so that the run's other findings are seen too.
     *
     * @throws UnusableInput when the file cannot be read or does not conform to its schema
     */
    public static Deviations read(Path path, Catalog catalog, LocalDate today) {
        var file = YamlInput.read("Deviations file", "--deviations", path);
        file.holdTo("linkfault/deviations");
        Rules rules = Rules.of(catalog);
        var listed = new ArrayList<Deviation>();
        var faults = new ArrayList<String>();
        Map<String, String> places = new HashMap<>();
        int index = 0;
        for (JsonNode item : file.root()) {
            String at = "/" + index++;
            String place = path.getFileName() + ":" + file.line(at);
            String id = item.path("entry").asString();
            String ruleId = item.path("rule").asString();
            Optional<Rule> rule = rules.rule(ruleId);
            LocalDate until = date(item.path("until").asString());
            if (until == null) {
                file.fault(at + "/until", item.path("until").asString() + " is no day of the calendar");
            } else if (catalog.entry(id).isEmpty()) {
                faults.add(place + ": no entry has the id " + id + "; remove or correct this deviation.");
            } else if (rule.isEmpty()) {
                faults.add(place + ": no rule has the id " + ruleId + "; remove or correct this deviation.");
            } else if (places.putIfAbsent(id + " " + ruleId, place) != null) {
                faults.add(place + ": " + id + " " + ruleId + " is listed at " + places.get(id + " " + ruleId)
                        + " already; remove one of them.");
            } else {
                listed.add(new Deviation(
                        id,
                        rule.get(),
                        item.path("reason").asString(),
                        item.path("owner").asString(),
                        until,
                        place));
            }
        }
        file.stopIfFaulty();
        return new Deviations(listed, faults, today);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The deviation that accepts this finding today. */
    public Optional<Deviation> accepting(String entry, Finding finding) {
        return listed.stream()
                .filter(deviation -> !expired(deviation))
                .filter(deviation ->
                        deviation.entry().equals(entry) && deviation.rule().equals(finding.rule()))
                .findFirst();
    }

    private boolean expired(Deviation deviation) {
        return deviation.until().isBefore(today);
    }

    /**
     * What is wrong with the list, each with the line to remove: it contradicts itself, a deviation has expired, or its
     * finding no longer occurs.
     */
    public List<String> problems(List<EntryResult> results) {
        var problems = new ArrayList<>(faults);
        for (Deviation deviation : listed) {
            if (expired(deviation)) {
                problems.add(deviation.place() + ": the deviation " + deviation.subject() + " expired on "
                        + deviation.until() + "; remove it, or agree on a later day with " + deviation.owner() + ".");
            }
            results.stream()
                    .filter(result -> result.entry().id().equals(deviation.entry()))
                    .filter(result -> result.outcome() instanceof Outcome.Judged)
                    .filter(result -> result.findings().stream()
                            .noneMatch(finding -> finding.rule().equals(deviation.rule())))
                    .findFirst()
                    .ifPresent(result -> problems.add(deviation.place() + ": " + deviation.subject()
                            + " no longer occurs; remove this deviation."));
        }
        return problems;
    }

    /** The lines that would list the failures of one entry, for those who mean to accept them. */
    public static String draft(EntryResult failed, LocalDate until) {
        var lines = new StringBuilder();
        for (Finding finding : failed.refused()) {
            String reason = "expected " + finding.expected() + ", actual " + finding.actual();
            lines.append("- entry: ").append(failed.entry().id()).append('\n');
            lines.append("  rule: ").append(finding.rule().id()).append('\n');
            lines.append("  reason: '").append(reason.replace("'", "''")).append("'\n");
            lines.append("  owner: your team\n");
            lines.append("  until: '").append(until).append("'\n");
        }
        return lines.toString();
    }
}
