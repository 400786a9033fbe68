package io.github.linkfault.answers;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.EndUser;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.MessageTemplate;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Entries and errata as the tools' output schemas have them. */
final class EntryJson {

    private EntryJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode of(Entry entry) {
        ObjectNode node = object();
        node.put("id", entry.id())
                .put("api", entry.api().id())
                .put("surface", entry.surface().id())
                .put("operation", entry.operationId())
                .put(
                        "method",
                        entry.operation() == null ? null : entry.operation().method())
                .put(
                        "path",
                        entry.operation() == null ? null : entry.operation().path());
        ArrayNode statuses = node.putArray("statuses");
        if (entry.statuses() != null) {
            entry.statuses().accepted().forEach(statuses::add);
        }
        node.put("code", entry.code())
                .put("message", entry.message().map(MessageTemplate::text).orElse(null));
        texts(
                node.putArray("conditions"),
                entry.conditions().stream().map(Condition::sentence).toList());
        node.put("cause", entry.cause()).put("remedy", entry.remedy());
        Action action = entry.action();
        node.putObject("action")
                .put("id", action.id())
                .put("does", action.does())
                .put("actor", action.actor())
                .put("retry", action.retry());
        EndUser endUser = entry.endUser();
        node.putObject("endUser").put("show", endUser.show()).put("wording", endUser.wording());
        node.putObject("evidence")
                .put("operation", entry.evidence().operation().id())
                .put("path", entry.evidence().path().id())
                .put("remedy", entry.evidence().remedy().id());
        node.put("documentedIn", entry.documentedIn());
        texts(node.putArray("contradictions"), entry.errata());
        return node;
    }

    /** What to do about a contradiction, in short. */
    static ObjectNode advice(Erratum erratum) {
        return object().put("id", erratum.id())
                .put("title", erratum.title())
                .put("severity", erratum.severity())
                .put("advice", erratum.advice());
    }

    static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
