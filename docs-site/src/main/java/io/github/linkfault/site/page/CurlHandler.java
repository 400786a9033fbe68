package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What asks the mock for the errors of a page, and what to look at.
 *
 * @param text the commands; empty where the mock answers with none of them
 * @param expected what each of them prints
 */
record CurlHandler(String text, List<String> expected) {

    private static final CurlHandler NONE = new CurlHandler("", List.of());

    CurlHandler {
        expected = List.copyOf(expected);
    }

    /** A loop over the codes of an operation. */
    static CurlHandler of(Material material, Operation operation) {
        List<Entry> entries = material.catalog().entries().stream()
                .filter(entry -> operation.equals(entry.operation()) && entry.isFailure() && entry.code() != null)
                .toList();
        if (entries.isEmpty()) {
            return NONE;
        }
        String one = Objects.requireNonNull(material.entry(entries.get(0)).curlPrefer());
        String wish = "'Prefer: error=" + entries.get(0).label() + "'";
        List<String> labels = entries.stream().map(Entry::label).distinct().toList();
        if (!one.contains(wish)) {
            return NONE;
        }
        String command = one.replace(wish, "\"Prefer: error=$code\"").replace(" -i ", " ");
        return new CurlHandler(
                "# Look at the status and at " + member(entries.get(0)) + ".\n"
                        + "for code in " + String.join(" ", labels) + "; do\n"
                        + "  " + command + " -w ' %{http_code}\\n'\n"
                        + "done\n",
                labels);
    }

    /** The request that prefers the error, and those that bring it about. */
    static CurlHandler of(Material material, ErrorPage page, List<ConditionView> provocations) {
        Entry first = page.first();
        String preferring = first.surface().isApi() && first.isFailure()
                ? material.entry(first).curlPrefer()
                : null;
        if (preferring == null) {
            return NONE;
        }
        String look = first.code() == null
                ? "# Look at the status: " + first.label() + ". The code is made up.\n"
                : "# Look at " + member(first) + ": " + first.label() + ".\n";
        var lines = new ArrayList<String>(List.of(look + preferring + "\n"));
        // What brings about a bare status may bring about a code as well, and then that is the answer.
        if (first.code() != null) {
            provocations.forEach(condition ->
                    lines.add("# Without asking: " + oneLine(condition.condition()) + ".\n" + condition.curl() + "\n"));
        }
        return new CurlHandler(
                lines.stream().collect(Collectors.joining("\n")),
                lines.stream().map(line -> first.label()).toList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String member(Entry entry) {
        return BodyMembers.dotted(entry.api().errorBody().code());
    }
}
