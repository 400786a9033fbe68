package io.github.linkfault.result;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.input.YamlInput;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        if (Files.notExists(path)) {
            // A misspelt name must not look like a list of none.
            throw UnusableInput.unreadable(
                    "Deviations file " + path,
                    "does not exist; give the path of a YAML file with --deviations. An empty file accepts nothing");
        }
        String text = YamlInput.text("Deviations file", "--deviations", path);
        if (isEmpty(text)) {
            return NONE;
        }
        var file = YamlInput.parse("Deviations file " + path, text);
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
            String key = id + " " + ruleId + " " + item.path("actual").asString("");
            if (until == null) {
                file.fault(at + "/until", item.path("until").asString() + " is no day of the calendar");
                continue;
            }
            if (rule.isEmpty()) {
                faults.add(place + ": no rule has the id " + ruleId + "; remove or correct this deviation.");
                continue;
            }
            Deviation deviation = deviation(item, rule.get(), until, place);
            if (catalog.entries().stream().noneMatch(entry -> deviation.isOf(entry.id()))) {
                faults.add(place + ": no entry has the id " + id + "; remove or correct this deviation.");
            } else if (places.putIfAbsent(key, place) != null) {
                faults.add(place + ": " + id + " " + ruleId + " is listed at " + places.get(key)
                        + " already; remove one of them.");
            } else {
                listed.add(deviation);
            }
        }
        file.stopIfFaulty();
        return new Deviations(listed, faults, today);
    }

    private static Deviation deviation(JsonNode item, Rule rule, LocalDate until, String place) {
        JsonNode actual = item.path("actual");
        JsonNode count = item.path("count");
        return new Deviation(
                item.path("entry").asString(),
                rule,
                actual.isString() ? actual.asString() : null,
                count.isIntegralNumber() ? count.asInt() : null,
                item.path("reason").asString(),
                item.path("owner").asString(),
                until,
                place);
    }

    /** Whether there is nothing but blank lines and comments: no deviation is left. */
    private static boolean isEmpty(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
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
                .filter(deviation -> !expired(deviation) && deviation.isFilledIn())
                .filter(deviation -> deviation.isOf(entry) && deviation.accepts(finding))
                .findFirst();
    }

    private boolean expired(Deviation deviation) {
        return deviation.until().isBefore(today);
    }

    /**
     * What is wrong with the list, each with the line to remove or to fill in: it contradicts itself, a deviation has expired or
     * says neither why nor who, or its finding no longer occurs.
     */
    public List<String> problems(List<EntryResult> results) {
        var problems = new ArrayList<>(faults);
        for (Deviation deviation : listed) {
            if (expired(deviation)) {
                problems.add(deviation.place() + ": the deviation " + deviation.subject() + " expired on "
                        + deviation.until() + "; remove it, or agree on a later day with " + owner(deviation) + ".");
            }
            if (!deviation.isFilledIn()) {
                problems.add(deviation.place() + ": the deviation " + deviation.subject() + " has no "
                        + (deviation.reason().isBlank() ? "reason" : "owner")
                        + (deviation.reason().isBlank() && deviation.owner().isBlank() ? " and no owner" : "")
                        + " yet; fill it in, or remove the deviation.");
            }
            List<EntryResult> concerned = results.stream()
                    .filter(result -> deviation.isOf(result.entry().id()))
                    .toList();
            outdated(deviation, concerned).ifPresent(why -> problems.add(deviation.place() + ": " + why));
        }
        return problems;
    }

    private static String owner(Deviation deviation) {
        return deviation.owner().isBlank() ? "its owner" : deviation.owner();
    }

    /** What the answers of a run say against a deviation; a flaky answer says nothing. */
    private static Optional<String> outdated(Deviation deviation, List<EntryResult> concerned) {
        List<EntryResult> judged = concerned.stream()
                .filter(result -> result.outcome() instanceof Outcome.Judged && result.verdict() != Verdict.FLAKY)
                .toList();
        List<EntryResult> hit = judged.stream()
                .filter(result -> result.findings().stream().anyMatch(deviation::accepts))
                .toList();
        boolean all = !judged.isEmpty() && judged.size() == concerned.size();
        int count = deviation.count() == null ? 1 : deviation.count();
        if (hit.isEmpty() && all) {
            return Optional.of(otherwise(deviation, judged)
                    .map(actual -> deviation.subject() + " is " + actual + " now, and not " + deviation.actual()
                            + "; correct or remove this deviation.")
                    .orElse(deviation.subject() + " no longer occurs; remove this deviation."));
        }
        if (deviation.count() != null && (hit.size() > count || (hit.size() < count && all))) {
            return Optional.of(deviation.subject() + " is meant for "
                    + Phrases.counted(count, "entry", "entries") + " and occurs at " + hit.size() + " ("
                    + hit.stream().map(result -> result.entry().id()).collect(Collectors.joining(", "))
                    + "); look at them, and correct the count.");
        }
        return Optional.empty();
    }

    /** Another value that breaks the same rule. */
    private static Optional<String> otherwise(Deviation deviation, List<EntryResult> judged) {
        return judged.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.rule().equals(deviation.rule()))
                .map(Finding::actual)
                .findFirst();
    }

    /** The lines that would list the failures of one entry, for those who mean to accept them. */
    public static String draft(EntryResult failed, LocalDate until) {
        return failed.refused().stream()
                .map(finding -> Drafted.of(failed, finding).lines(until, "your team"))
                .collect(Collectors.joining());
    }

    /**
     * The lines that would list all failures, with reason and owner to fill in. Failures of one code that are the same at several
     * operations are one deviation, with their count.
     */
    public static String drafts(List<EntryResult> results, LocalDate until) {
        Map<Drafted, List<EntryResult>> drafts = new LinkedHashMap<>();
        for (EntryResult result : results) {
            if (result.verdict() == Verdict.FAILED) {
                for (Finding finding : result.refused()) {
                    drafts.computeIfAbsent(Drafted.ofCode(result, finding), any -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return drafts.entrySet().stream()
                .map(draft -> draft.getKey().toFillIn(draft.getValue(), results, until))
                .collect(Collectors.joining());
    }
}
