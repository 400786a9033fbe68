package io.github.linkfault.audit;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a maintainer can paste into a feature file for errors that stand in no table: a row each, and an example of the body. */
final class Drafts {

    private static final int MOST = 50;

    private Drafts() {}

    /** The text of {@code drafts.md}. */
    static String render(Summary summary) {
        var text = new StringBuilder("""
                # Drafts for undocumented errors

                Each row fits the table of the feature file that is named above it. What stands in `<angle brackets>` only you know; what could be
                a secret is masked as `***`. Check with the vendor before a row goes in: one answer is no documentation.
                """);
        List<Undocumented> all = summary.undocumented();
        all.stream().limit(MOST).forEach(one -> draft(summary, one, text));
        if (all.size() > MOST) {
            text.append("\nAnd ").append(all.size() - MOST).append(" more kinds, in audit.json.\n");
        }
        return text.toString();
    }

    private static void draft(Summary summary, Undocumented one, StringBuilder text) {
        text.append("\n## ").append(one.sentence()).append("\n\n");
        text.append("Seen ").append(one.count().number()).append(one.count().number() == 1 ? " time" : " times");
        text.append(", first at ")
                .append(String.join(", ", summary.places(one.count())))
                .append(".\n");
        if (!one.listedFor().isEmpty()) {
            text.append("The code stands in the tables of ")
                    .append(String.join(", ", one.listedFor()))
                    .append(".\n");
        }
        Sample sample = one.sample();
        if (one.code() != null) {
            text.append("\n`features/").append(file(one)).append("`\n\n```\n");
            text.append(row(one)).append("\n```\n");
        }
        if (sample != null) {
            text.append("\n```\n").append(fenced(body(sample))).append("\n```\n");
        }
    }

    private static String file(Undocumented one) {
        return one.api().equals("aerosync")
                ? "aerosync/" + one.operation() + ".feature"
                : "fuse/<category>-errors.feature";
    }

    /** A row with the columns of its table. */
    static String row(Undocumented one) {
        String rest = " | <condition> | ";
        if (one.status() == null) {
            return "| " + one.code() + " | <TYPE>" + rest + cell(message(one)) + tail();
        }
        return one.api().equals("aerosync")
                ? "| " + one.code() + " | " + one.status() + rest + cell(message(one)) + tail()
                : "| " + one.code() + " | " + one.operation() + " | " + one.status() + " | <condition>" + tail();
    }

    private static String tail() {
        return " | <cause> | <action> | <remedy> | inferred |";
    }

    private static String message(Undocumented one) {
        Sample sample = one.sample();
        if (sample == null) {
            return "<message>";
        }
        if (one.status() == null) {
            int message = sample.record().indexOf("Message: ");
            return message < 0 ? "<message>" : sample.record().substring(message + "Message: ".length());
        }
        try {
            JsonNode body = JsonMapper.shared().readTree(body(sample));
            return body.path("error").path("message").asString("<message>");
        } catch (JacksonException notJson) {
            return "<message>";
        }
    }

    private static String body(Sample sample) {
        if (!sample.record().startsWith("{")) {
            return sample.record();
        }
        return JsonMapper.shared()
                .readTree(sample.record())
                .path("response")
                .path("body")
                .asString("");
    }

    /** Text inside a table of Gherkin. */
    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String fenced(String text) {
        return text.replace("`", "'").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
