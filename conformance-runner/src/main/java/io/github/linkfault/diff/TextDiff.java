package io.github.linkfault.diff;

/** The differences for a reader at a terminal. */
public final class TextDiff {

    private TextDiff() {}

    /** One paragraph for each change, then the sum, then what it asks of the next version; ends with a line feed. */
    public static String render(CatalogDiff diff) {
        var text = new StringBuilder();
        for (Change change : diff.changes()) {
            text.append("%-10s %s   %s\n"
                    .formatted(
                            change.impact().name(),
                            subject(change),
                            change.member() == null ? change.what() : change.member()));
            if (change.member() != null) {
                text.append("           old  ")
                        .append(Values.json(change.old()))
                        .append('\n');
                text.append("           new  ")
                        .append(Values.json(change.now()))
                        .append('\n');
            }
        }
        if (!diff.changes().isEmpty()) {
            text.append('\n');
        }
        return text.append(sum(diff)).append('\n').append(advice(diff)).toString();
    }

    /** {@code entry acme/readAccount/E-105}. */
    static String subject(Change change) {
        return change.kind() + " " + Values.name(change.id());
    }

    /** {@code 0.1.0 to 0.2.0: 1 breaking, 0 additive, 2 editorial.} */
    static String sum(CatalogDiff diff) {
        String now = Values.name(diff.now());
        if (diff.old() == null) {
            return "Nothing is released yet: there is nothing to compare " + now + " with.";
        }
        return Values.name(diff.old()) + " to " + now + ": "
                + (diff.changes().isEmpty()
                        ? "no change."
                        : diff.count(Impact.BREAKING) + " breaking, " + diff.count(Impact.ADDITIVE) + " additive, "
                                + diff.count(Impact.EDITORIAL) + " editorial.");
    }

    /** What the changes ask of the next version, as lines; empty when the old version is no release. */
    static String advice(CatalogDiff diff) {
        return diff.nextVersion()
                .map(next -> "The next version is at least " + next + "."
                        + (diff.versionSuffices().orElse(true) ? "" : " " + Values.name(diff.now()) + " is too small.")
                        + "\n")
                .orElse("");
    }
}
