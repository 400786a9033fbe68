package io.github.linkfault.audit.report;

import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.catalog.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a maintainer can paste into a feature file for errors that stand in no table: a row each, and an example of the body. */
final class Drafts {

    private static final int MOST = 50;

    private Drafts() {}

    /** The text of {@code drafts.md}. */
    static String render(Conclusions conclusions) {
        var text = new StringBuilder("""
                # Drafts for undocumented errors

                Each row fits the table of the feature file that is named above it. Only you know what goes into `<angle brackets>`; what could be
                a secret is masked as `***`. Check with the vendor before a row goes in: one answer is no documentation.
                """);
        List<Undocumented> all = conclusions.undocumented();
        all.stream().limit(MOST).forEach(one -> draft(conclusions.summary(), one, text));
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
            text.append("\n").append(files(summary, one)).append("\n\n```\n");
            text.append(row(summary, one)).append("\n```\n");
        }
        if (sample != null && !shownBody(one, sample).isEmpty()) {
            text.append("\n```\n").append(fenced(shownBody(one, sample))).append("\n```\n");
        }
    }

    /** The feature files with the table that a row may go into. */
    private static String files(Summary summary, Undocumented one) {
        boolean ofOperation = one.status() == null || api(summary, one).codesBelongToOperations();
        List<String> files = summary.catalog().entries().stream()
                .filter(entry -> entry.api().id().equals(one.api()) && entry.code() != null)
                .filter(entry -> ofOperation
                        ? entry.operationId().equals(one.operation())
                        : entry.surface().isApi())
                .map(entry -> "`features/" + entry.place().file() + "`")
                .distinct()
                .toList();
        if (files.isEmpty()) {
            return "`features/" + one.api() + "/" + one.operation() + ".feature`";
        }
        return files.size() == 1 ? files.get(0) : "One of " + String.join(", ", files);
    }

    /** A row with the columns of its table. */
    static String row(Summary summary, Undocumented one) {
        Api api = api(summary, one);
        var cells = new ArrayList<String>();
        cells.add(Objects.requireNonNull(one.code()));
        if (one.status() == null) {
            cells.add("<TYPE>");
        } else {
            if (!api.codesBelongToOperations()) {
                cells.add(one.operation());
            }
            cells.add(one.status().toString());
        }
        cells.add("<condition>");
        if (one.status() == null || api.errorBody().message() != null) {
            cells.add(cell(message(summary, one).orElse("<message>")));
        }
        cells.addAll(List.of("<cause>", "<action>", "<remedy>", "inferred"));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static Api api(Summary summary, Undocumented one) {
        return summary.catalog().api(one.api()).orElseThrow();
    }

    private static Optional<String> message(Summary summary, Undocumented one) {
        Sample sample = one.sample();
        if (sample == null) {
            return Optional.empty();
        }
        if (one.status() == null) {
            return new TextSurfaces(summary.catalog()).message(one.api(), one.operation(), sample.record());
        }
        JsonPointer place = api(summary, one).errorBody().message();
        try {
            JsonNode body = JsonMapper.shared().readTree(body(sample));
            return place == null ? Optional.empty() : body.at(place).asStringOpt();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The body that has the error: an event's is that of the request. */
    private static String shownBody(Undocumented one, Sample sample) {
        return one.isEvent()
                ? JsonMapper.shared()
                        .readTree(sample.record())
                        .path("request")
                        .path("body")
                        .asString("")
                : body(sample);
    }

    private static String body(Sample sample) {
        if (sample.isText()) {
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
