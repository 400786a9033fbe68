package io.github.linkfault.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries that have something in common, in the order in which they first appear. */
final class HtmlGroups {

    private HtmlGroups() {}

    /** A rule and how many entries break it. */
    record Broken(Rule rule, int count) {}

    /** A warning that several answers share. */
    record Warning(Finding finding, List<HtmlEntry> entries) {
        int count() {
            return entries.size();
        }
    }

    /** Entries not exercised for one coded reason. */
    record Unexercised(String reason, Map<String, Boolean> is, int count, List<Detail> details) {}

    /** Those of them that the same sentence explains. */
    record Detail(String detail, List<Way> ways) {}

    /** Those whose condition is brought about in the same way; null where that is not what is lacking. */
    record Way(@Nullable String how, List<HtmlEntry> entries) {}

    /** The entries of one operation, or of another surface than the API, where operation is null. */
    record OfOperation(
            String api, String name, @Nullable Operation operation, Surface surface, List<HtmlEntry> entries) {
        int count() {
            return entries.size();
        }
    }

    /** Entries of one surface that a run does not count, for one reason. */
    record NotAsked(String api, String surface, String why, List<String> ids) {}

    static List<NotAsked> notAsked(List<EntryResult> further) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (EntryResult result : further) {
            if (result.verdict() == Verdict.NOT_EXERCISED) {
                Entry entry = result.entry();
                List<String> group = List.of(entry.api().name(), entry.surface().id(), String.valueOf(result.detail()));
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(entry.id());
            }
        }
        return groups.entrySet().stream()
                .map(group -> new NotAsked(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getKey().get(2),
                        group.getValue()))
                .toList();
    }

    static List<Broken> brokenRules(List<HtmlEntry> failed) {
        var counts = new LinkedHashMap<Rule, Integer>();
        for (HtmlEntry entry : failed) {
            entry.result().findings().stream()
                    .map(Finding::rule)
                    .distinct()
                    .forEach(rule -> counts.merge(rule, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(count -> new Broken(count.getKey(), count.getValue()))
                .sorted((one, other) -> other.count() - one.count())
                .toList();
    }

    static List<Warning> warnings(List<HtmlEntry> entries) {
        Map<Finding, List<HtmlEntry>> byFinding = new LinkedHashMap<>();
        for (HtmlEntry entry : entries) {
            for (Finding finding : entry.warnings()) {
                byFinding.computeIfAbsent(finding, any -> new ArrayList<>()).add(entry);
            }
        }
        return byFinding.entrySet().stream()
                .map(group -> new Warning(group.getKey(), group.getValue()))
                .toList();
    }

    static List<Unexercised> unexercised(List<HtmlEntry> entries) {
        var groups = new ArrayList<Unexercised>();
        groups(entries, entry -> String.valueOf(entry.reason()))
                .forEach((reason, group) -> groups.add(
                        new Unexercised(reason, Map.of(word(group.get(0)), true), group.size(), details(group))));
        return groups;
    }

    /** The reason, or what it comes from where that is said. */
    private static String word(HtmlEntry entry) {
        String cause = entry.result().cause();
        return cause == null ? String.valueOf(entry.reason()) : cause;
    }

    private static List<Detail> details(List<HtmlEntry> group) {
        var details = new ArrayList<Detail>();
        groups(group, entry -> String.valueOf(entry.detail()))
                .forEach((detail, same) -> details.add(new Detail(detail, ways(same))));
        return details;
    }

    private static List<Way> ways(List<HtmlEntry> group) {
        var ways = new ArrayList<Way>();
        groups(group, HtmlGroups::how).forEach((how, same) -> ways.add(new Way(how.isEmpty() ? null : how, same)));
        return ways;
    }

    private static String how(HtmlEntry entry) {
        Reason reason = entry.result().reason();
        return reason == Reason.NO_FIXTURE || reason == Reason.DECLARED
                ? entry.entry().conditions().stream().map(Condition::how).collect(joining(" "))
                : "";
    }

    static List<OfOperation> operations(List<HtmlEntry> entries) {
        var operations = new ArrayList<OfOperation>();
        groups(entries, entry -> List.of(entry.entry().api().id(), entry.entry().operationId()))
                .forEach((key, group) -> operations.add(new OfOperation(
                        key.get(0),
                        key.get(1),
                        group.get(0).entry().operation(),
                        group.get(0).entry().surface(),
                        group)));
        return operations;
    }

    private static <K> Map<K, List<HtmlEntry>> groups(List<HtmlEntry> entries, Function<HtmlEntry, K> key) {
        return entries.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    }
}
