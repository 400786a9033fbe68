package io.github.linkfault.audit;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.TextForm.TextError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            text.append("\n`features/").append(file(summary, one)).append("`\n\n```\n");
            text.append(row(summary.catalog().api(one.api()).orElseThrow(), one))
                    .append("\n```\n");
        }
        if (sample != null) {
            text.append("\n```\n").append(fenced(body(sample))).append("\n```\n");
        }
    }

    /** The feature file that the row belongs in; only the reader knows it where an API has a table for each category. */
    private static String file(Summary summary, Undocumented one) {
        return summary.catalog().entries().stream()
                .filter(entry -> entry.api().id().equals(one.api()))
                .filter(entry -> entry.api().codesBelongToOperations()
                        && entry.operationId().equals(one.operation()))
                .map(entry -> entry.place().file())
                .findFirst()
                .orElse(one.api() + "/<category>.feature");
    }

    /** A row with the columns of its table. */
    static String row(Api api, Undocumented one) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(one.code()));
        if (one.status() == null) {
            cells.add("<TYPE>");
        } else if (!api.codesBelongToOperations()) {
            cells.add(one.operation());
        }
        if (one.status() != null) {
            cells.add(String.valueOf(one.status()));
        }
        cells.add("<condition>");
        if (one.status() == null || api.errorBody().message() != null) {
            cells.add(cell(message(api, one)));
        }
        cells.addAll(List.of("<cause>", "<action>", "<remedy>", "inferred"));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String message(Api api, Undocumented one) {
        Sample sample = one.sample();
        if (sample == null) {
            return "<message>";
        }
        if (one.status() == null) {
            return api.surface(one.operation())
                    .flatMap(surface -> Optional.ofNullable(surface.text()))
                    .flatMap(form -> form.parse(sample.record()))
                    .map(TextError::message)
                    .orElse("<message>");
        }
        try {
            JsonNode body = JsonMapper.shared().readTree(body(sample));
            return api.errorBody().message() == null
                    ? "<message>"
                    : body.at(api.errorBody().message()).asString("<message>");
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
