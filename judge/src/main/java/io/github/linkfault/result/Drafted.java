package io.github.linkfault.result;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A deviation that nobody has agreed to yet.
 *
 * @param entry an id, or all operations with a code
 * @param expected what the documents say, for whoever fills in the reason
 */
record Drafted(String entry, Rule rule, String expected, String actual) {

    /** What is another value in every answer: ids that are made for it, and moments. */
    private static final Pattern CHANGING = Pattern.compile(
            "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)?");

    static Drafted of(EntryResult result, Finding finding) {
        return new Drafted(
                result.entry().id(),
                finding.rule(),
                finding.expected(),
                CHANGING.matcher(finding.actual()).replaceAll("*"));
    }

    /** The same for all operations with the entry's code, where the API has a code for each operation. */
    static Drafted ofCode(EntryResult result, Finding finding) {
        Drafted draft = of(result, finding);
        String[] parts = draft.entry().split("/", -1);
        String entry = parts.length == 3 ? parts[0] + Deviation.ANY_OPERATION + parts[2] : draft.entry();
        return new Drafted(entry, draft.rule(), draft.expected(), draft.actual());
    }

    /** As the terminal shows it, ready to paste. */
    String lines(LocalDate until, String owner) {
        return text("", "reason: " + quoted("expected " + expected + ", actual " + actual), "owner: " + owner, until);
    }

    /** With reason and owner empty; {@code same} are the entries that fail in this way. */
    String toFillIn(List<EntryResult> same, List<EntryResult> results, LocalDate until) {
        Drafted draft = same.size() == 1 ? new Drafted(same.get(0).entry().id(), rule, expected, actual) : this;
        var written = new Deviation(draft.entry(), rule, actual, null, "", "", until, "");
        long count = results.stream()
                .filter(result -> written.isOf(result.entry().id()))
                .filter(result -> result.findings().stream().anyMatch(written::accepts))
                .count();
        String counted = draft.entry().contains(Deviation.ANY_OPERATION) ? "  count: " + count + "\n" : "";
        return draft.text(counted, "reason: '' # expected " + expected, "owner: ''", until);
    }

    private String text(String count, String reason, String owner, LocalDate until) {
        return "- entry: " + (entry.contains("*") ? quoted(entry) : entry) + "\n  rule: " + rule.id() + "\n  actual: "
                + quoted(actual) + "\n" + count + "  " + reason + "\n  " + owner + "\n  until: '" + until + "'\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
