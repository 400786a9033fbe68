package io.github.linkfault.answers;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.mcp.Answer;
import io.github.linkfault.mcp.AnsweredCall;
import io.github.linkfault.mcp.Answers;
import io.github.linkfault.search.Hit;
import io.github.linkfault.search.Search;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the tools ask, answered from one catalog. Each part is made when it is first asked for. */
public final class CatalogAnswers implements Answers {

    private final Catalog catalog;
    private final Function<String, Explained> explain;
    private final Names names;
    private @Nullable Search search;
    private @Nullable OperationErrors errors;
    private @Nullable JudgedCall judged;

    /**
     * The answers of a catalog.
     *
     * @param explain says of something that came back what {@code linkfault explain} says
     */
    public CatalogAnswers(Catalog catalog, Function<String, Explained> explain) {
        this.catalog = catalog;
        this.explain = explain;
        this.names = new Names(catalog);
    }

    @Override
    public String instructions() {
        return "Linkfault knows the documented errors of " + catalog.apiNames()
                + ": when each comes, what to do, whether a retry helps, and where the documents contradict themselves. "
                + "Call explain first, with whatever came back. Before you write error handling for a call, ask errors_of_operation. "
                + "Everything is read from a catalog; nothing is sent anywhere.";
    }

    @Override
    public Answer explain(String text) {
        Explained explained = explain.apply(text);
        ObjectNode node = EntryJson.object();
        node.put("known", explained.known()).put("explanation", explained.text());
        ArrayNode entries = node.putArray("entries");
        explained.entries().forEach(entry -> entries.add(EntryJson.of(entry)));
        ArrayNode contradictions = node.putArray("contradictions");
        explained.errata().forEach(erratum -> contradictions.add(EntryJson.advice(erratum)));
        return new Answer(explained.text(), node);
    }

    @Override
    public Answer search(String query, @Nullable String api, int most) {
        if (search == null) {
            search = new Search(catalog);
        }
        Api only = names.api(api);
        List<Hit> hits = search.hits(query, only);
        List<String> meant = hits.isEmpty() ? search.meant(query) : List.of();
        ObjectNode node = EntryJson.object();
        node.put("total", hits.size());
        ArrayNode array = node.putArray("hits");
        var text = new StringBuilder();
        for (Hit hit : hits.stream().limit(most).toList()) {
            array.add(json(hit));
            text.append(said(hit)).append('\n');
        }
        if (hits.size() > most) {
            text.append("And ").append(hits.size() - most).append(" more.\n");
        }
        EntryJson.texts(node.putArray("didYouMean"), meant);
        if (hits.isEmpty()) {
            text.append("No error fits. Try fewer words, or explain with the whole answer.");
            text.append(meant.isEmpty() ? "\n" : " Did you mean " + String.join(", ", meant) + "?\n");
        }
        return new Answer(text.toString(), node);
    }

    private static ObjectNode json(Hit hit) {
        ObjectNode node = EntryJson.object();
        node.put("code", hit.code())
                .put("api", hit.api().id())
                .put("provider", hit.provider())
                .put("group", hit.group());
        texts(node, "entries", hit, entry -> Stream.of(entry.id()));
        texts(node, "messages", hit, entry -> entry.message().map(MessageTemplate::text).stream());
        texts(node, "statuses", hit, entry -> Stream.ofNullable(entry.statuses())
                .map(statuses -> statuses.words()));
        texts(node, "operations", hit, entry -> Stream.of(entry.operationId()));
        texts(node, "actions", hit, entry -> Stream.of(entry.action().id()));
        return node;
    }

    private static void texts(ObjectNode node, String member, Hit hit, Function<Entry, Stream<String>> facts) {
        EntryJson.texts(
                node.putArray(member),
                hit.entries().stream().flatMap(facts).distinct().toList());
    }

    private static String said(Hit hit) {
        String message = hit.entries().stream()
                .flatMap(entry -> entry.message().map(MessageTemplate::text).stream())
                .findFirst()
                .map(found -> ": " + found)
                .orElse("");
        if (hit.isUnlisted()) {
            return hit.code() + " of " + hit.api().name()
                    + ": in no table, known from a package; explain says what to do";
        }
        return hit.code() + " of " + (hit.provider() == null ? "" : hit.provider() + ", inside errors of ")
                + hit.api().name() + message;
    }

    @Override
    public Answer errorsOfOperation(String operation, @Nullable String api) {
        if (errors == null) {
            errors = new OperationErrors(catalog);
        }
        return errors.of(names.operation(operation, names.api(api)));
    }

    @Override
    public Answer judge(AnsweredCall call) {
        if (judged == null) {
            judged = new JudgedCall(catalog, names);
        }
        return judged.of(call);
    }

    @Override
    public Answer contradictions(Wanted wanted) {
        return new Contradictions(catalog, names).of(wanted);
    }
}
