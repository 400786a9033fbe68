package io.github.linkfault.audit.report;

import io.github.linkfault.input.UnusableInput;
import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The errors of another audit, to compare with. Immutable. */
public final class Baseline {

    /** An error that is other than it was: how often for how many successes, and before. */
    record Difference(ErrorRate.Key key, ErrorName name, long count, long successes, long was, long wasSuccesses) {

        static final Comparator<Difference> ORDER = Comparator.comparingLong(
                        (Difference one) -> Math.abs(one.count() - one.was()))
                .reversed()
                .thenComparing(Difference::key);

        /** Whether it occurs more often than it may by chance, at the rate of the baseline. */
        boolean isBeyondChance() {
            double share = successes > 0 && wasSuccesses > 0 ? (double) successes / wasSuccesses : 1;
            double expected = was * share;
            return count - expected >= SURE * Course.deviation(expected, share, 1);
        }

        /** One error in several operations, a sentence for all of them; the heaviest first. */
        static List<String> sentences(List<Difference> all) {
            return ErrorName.together(all.stream(), Difference::name, one -> Math.abs(one.count() - one.was())).stream()
                    .map(Difference::sentence)
                    .toList();
        }

        /** {@code acme readBalance E-102: 40, in the baseline 20}, with rates where there are successes; of one error in several operations {@code acme E-102 in readBalance and readJob: 40, in the baseline 20}. */
        static String sentence(List<Difference> several) {
            return ErrorName.title(several.stream().map(Difference::name).toList()) + ": "
                    + ErrorRate.rated(several, Difference::name, Difference::count, Difference::successes)
                    + ", in the baseline "
                    + ErrorRate.rated(several, Difference::name, Difference::was, Difference::wasSuccesses);
        }
    }

    /** What became of the errors, by what happened: {@code new}, {@code more}, {@code fewer}, {@code gone}. */
    record Comparison(Baseline baseline, Map<String, List<Difference>> differences) {

        List<Difference> of(String what) {
            return differences.getOrDefault(what, List.of());
        }

        /** What occurs more often, and not by chance. */
        List<Difference> growth() {
            return of("more").stream().filter(Difference::isBeyondChance).toList();
        }

        /** {@code Against old.json: 1 new, 0 more, 2 fewer, 0 gone.}. */
        String sentence() {
            return "Against " + baseline.name + ": "
                    + differences.entrySet().stream()
                            .map(what -> what.getValue().size() + " " + what.getKey())
                            .collect(Collectors.joining(", ", "", "."));
        }
    }

    /** From so many standard deviations on, chance is ruled out. */
    private static final double SURE = 3;

    private record Was(ErrorName name, long count, long successes) {}

    private static final String OPTION = "--baseline ";
    private static final String RIGHT = "Name the audit.json that an audit wrote into its report folder";
    private static final List<String> TEXTS = List.of("api", "operation", "what", "name");
    private static final List<String> NUMBERS = List.of("count", "successes");

    private final String name;
    private final Map<ErrorRate.Key, Was> errors;
    private final double growth;
    private final boolean counts;

    private Baseline(String name, Map<ErrorRate.Key, Was> errors, double growth, boolean counts) {
        this.name = name;
        this.errors = errors;
        this.growth = growth;
        this.counts = counts;
    }

    /**
     * Reads an {@code audit.json}.
     *
     * @param name what reports call it
     * @param growth from which growth of a rate on an error has more than before: 1.0 for twice as much
     * @param counts whether such growth, or a new error, makes the audit fail
     * @param version of the program, to tell what a newer one wrote
     * @throws UnusableInput where it is none, or one without the rates of its errors
     */
    public static Baseline parse(String name, String text, double growth, boolean counts, String version) {
        JsonNode audit;
        try {
            audit = JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            throw unusable(name, "is no JSON document, or one that is cut off");
        }
        if (!audit.at("/tool/name").asString("").equals("linkfault")) {
            throw unusable(name, "is JSON, but was not written by linkfault: tool.name is missing");
        }
        Optional<String> fault = fault(audit);
        if (fault.isPresent()) {
            throw UnusableInput.unreadable(OPTION + name, otherAudit(audit, fault.get(), version));
        }
        var errors = new TreeMap<ErrorRate.Key, Was>();
        for (JsonNode error : audit.path("errors")) {
            String api = error.path("api").asString();
            String operation = error.path("operation").asString();
            errors.put(
                    new ErrorRate.Key(api, operation, error.path("what").asString()),
                    new Was(
                            new ErrorName(api, operation, error.path("name").asString()),
                            error.path("count").asLong(),
                            error.path("successes").asLong()));
        }
        return new Baseline(name, errors, growth, counts);
    }

    /** The fault of a file that is no audit at all. */
    public static UnusableInput unusable(String name, String why) {
        return UnusableInput.unreadable(OPTION + name, why + ". " + RIGHT);
    }

    /** What is wrong with a file of linkfault's that has this fault. */
    private static String otherAudit(JsonNode audit, String fault, String version) {
        String writer = audit.at("/tool/version").asString("");
        if (isNewer(writer, version)) {
            return "was written by linkfault " + writer + " and cannot be read by " + version + ": " + fault
                    + ". Update linkfault, or audit the older traffic again with this version";
        }
        if (audit.has("summary") && audit.has("entries")) {
            return "is the report.json of a run or an audit. Name the audit.json that an audit writes beside it";
        }
        return "is no audit with the rates of its errors: " + fault
                + ". Audit the older traffic again with this version, and name the audit.json of its report folder";
    }

    /** What an audit lacks that is read here. */
    private static Optional<String> fault(JsonNode audit) {
        if (!audit.path("errors").isArray()) {
            return Optional.of("expected a list at errors");
        }
        for (int at = 0; at < audit.path("errors").size(); at++) {
            JsonNode error = audit.path("errors").path(at);
            for (String member : TEXTS) {
                if (!error.path(member).isString()) {
                    return Optional.of("expected a text at errors[" + at + "]." + member);
                }
            }
            for (String member : NUMBERS) {
                if (!error.path(member).canConvertToLong() || error.path(member).asLong() < 0) {
                    return Optional.of("expected a number, 0 or more, at errors[" + at + "]." + member);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNewer(String version, String than) {
        try {
            return Version.parse(version).compareTo(Version.parse(than)) > 0;
        } catch (IllegalArgumentException noVersion) {
            return false;
        }
    }

    /** What reports call it. */
    String name() {
        return name;
    }

    /** Whether growth makes the audit fail. */
    boolean counts() {
        return counts;
    }

    /** Whether an error occurred in it. */
    boolean has(ErrorRate.Key error) {
        return errors.containsKey(error);
    }

    /** What became of its errors. */
    Comparison compare(List<ErrorRate> now) {
        var differences = new LinkedHashMap<String, List<Difference>>();
        List.of("new", "more", "fewer", "gone").forEach(what -> differences.put(what, new ArrayList<>()));
        var left = new TreeMap<>(errors);
        for (ErrorRate error : now) {
            Was was = left.remove(error.key());
            var difference = new Difference(
                    error.key(),
                    error.called(),
                    error.count(),
                    error.successes(),
                    was == null ? 0 : was.count(),
                    was == null ? 0 : was.successes());
            String what = was == null ? "new" : what(difference);
            if (!what.isEmpty()) {
                differences.computeIfAbsent(what, any -> new ArrayList<>()).add(difference);
            }
        }
        left.forEach((key, was) -> differences
                .computeIfAbsent("gone", any -> new ArrayList<>())
                .add(new Difference(key, was.name(), 0, 0, was.count(), was.successes())));
        differences.values().forEach(all -> all.sort(Difference.ORDER));
        return new Comparison(this, differences);
    }

    /** By the rates, where there were successes both times; otherwise by the counts. */
    private String what(Difference one) {
        boolean rated = one.successes() > 0 && one.wasSuccesses() > 0;
        double now = rated ? (double) one.count() / one.successes() : one.count();
        double was = rated ? (double) one.was() / one.wasSuccesses() : one.was();
        if (now > was && now >= was * (1 + growth)) {
            return "more";
        }
        return now < was && now * (1 + growth) <= was ? "fewer" : "";
    }
}
