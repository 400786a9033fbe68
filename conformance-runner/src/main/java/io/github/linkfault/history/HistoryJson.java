package io.github.linkfault.history;

import io.github.linkfault.result.Episode;
import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Verdict;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A history as JSON. */
public final class HistoryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HistoryJson() {}

    /** Every series, with a line feed at the end. */
    public static String render(List<Series> series, List<String> lost) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode all = root.putArray("series");
        series.forEach(one -> put(one, all.addObject()));
        ArrayNode problems = root.putArray("problems");
        lost.forEach(problems::add);
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void put(Series series, ObjectNode node) {
        Subject subject = series.subject();
        node.put("id", subject.id()).put("words", subject.words());
        ArrayNode episodes = node.putArray("episodes");
        for (Episode episode : series.past().episodes()) {
            ObjectNode one = episodes.addObject().put("kind", Told.kind(episode));
            ArrayNode entries = one.putArray("entries");
            episode.entries().forEach(entries::add);
            ArrayNode what = one.putArray("what");
            episode.what().forEach(what::add);
            one.put("state", episode.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.put("first", episode.first().toString())
                    .put("last", episode.last().toString())
                    .put("runs", episode.runs())
                    .put("over", episode.over() == null ? null : episode.over().toString());
        }
        ArrayNode runs = node.putArray("runs");
        for (PastRun run : series.past().runs()) {
            ObjectNode one = runs.addObject().put("startedAt", run.startedAt().toString());
            one.put("exitCode", run.exitCode());
            for (Verdict verdict : Verdict.values()) {
                one.put(verdict == Verdict.NOT_EXERCISED ? "notExercised" : verdict.id(), run.count(verdict));
            }
        }
    }
}
