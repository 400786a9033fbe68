package io.github.linkfault.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalog as JSON; its schema is {@code schemas/linkfault/catalog.schema.json}. */
public final class CatalogJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CatalogJson() {}

    /** The whole catalog, in its own order, byte-identical whenever it is the same; ends with a line feed. */
    public static String render(Catalog catalog, String version) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", version);
        ArrayNode servers = root.putArray("servers");
        for (Api api : catalog.apis()) {
            for (Server server : api.servers()) {
                servers.addObject().put("id", server.id()).put("api", api.id()).put("url", server.url());
            }
        }
        ArrayNode sources = root.putArray("sources");
        for (Source source : catalog.sources()) {
            sources.addObject()
                    .put("id", source.id())
                    .put("api", Optional.ofNullable(source.api()).map(Api::id).orElse(null))
                    .put("address", source.address())
                    .put(
                            "read",
                            Optional.ofNullable(source.read())
                                    .map(LocalDate::toString)
                                    .orElse(null))
                    .put("gives", source.gives())
                    .put("quotation", source.quotation());
        }
        ArrayNode actions = root.putArray("actions");
        catalog.actions().forEach(action -> put(action, actions.addObject()));
        ArrayNode operations = root.putArray("operations");
        catalog.operations().forEach(operation -> put(operation, operations.addObject()));
        ArrayNode conditions = root.putArray("conditions");
        for (Condition condition : catalog.conditions()) {
            conditions
                    .addObject()
                    .put("condition", condition.sentence())
                    .put("api", condition.api().id())
                    .put("how", condition.how())
                    .put("fixture", condition.fixture())
                    .put("documentedIn", condition.documentedIn());
        }
        ArrayNode entries = root.putArray("entries");
        catalog.allEntries().forEach(entry -> put(entry, entries.addObject()));
        ArrayNode errata = root.putArray("errata");
        catalog.errata().forEach(erratum -> put(erratum, errata.addObject()));
        ArrayNode lookalikes = root.putArray("lookalikes");
        for (Lookalike lookalike : catalog.lookalikes()) {
            ObjectNode node = lookalikes.addObject().put("api", lookalike.api().id());
            strings(lookalike.codes(), node.putArray("codes"));
            node.put("tellApart", lookalike.tellApart());
        }
        ArrayNode handleFirst = root.putArray("handleFirst");
        for (HandleFirst first : catalog.handleFirst()) {
            ObjectNode node = handleFirst.addObject().put("api", first.api().id());
            strings(first.entries(), node.putArray("entries"));
            node.put("because", first.because());
        }
        ArrayNode unlistedCodes = root.putArray("unlistedCodes");
        for (Api api : catalog.apis()) {
            for (UnlistedCode unlisted : api.unlistedCodes()) {
                unlistedCodes
                        .addObject()
                        .put("api", api.id())
                        .put("code", unlisted.code())
                        .put("status", unlisted.status())
                        .put("source", unlisted.source());
            }
        }
        ArrayNode providers = root.putArray("providers");
        ArrayNode groups = root.putArray("nestedGroups");
        ArrayNode errors = root.putArray("nestedErrors");
        for (Provider provider : catalog.providers()) {
            providers
                    .addObject()
                    .put("id", provider.id())
                    .put("api", provider.api().id())
                    .put("name", provider.name())
                    .put("source", provider.source().id())
                    .put("wrapping", provider.wrapping().id());
            provider.groups().forEach(group -> put(provider, group, groups.addObject()));
            provider.errors().forEach(error -> put(provider, error, errors.addObject()));
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void put(Action action, ObjectNode node) {
        node.put("id", action.id())
                .put("does", action.does())
                .put("actor", action.actor())
                .put("retry", action.retry());
        node.putObject("endUser")
                .put("show", action.endUser().show())
                .put("wording", action.endUser().wording());
    }

    private static void put(Operation operation, ObjectNode node) {
        node.put("id", operation.id());
        node.put("api", operation.api().id());
        node.put("title", operation.title());
        node.put("method", operation.method());
        node.put("path", operation.path());
        node.putObject("evidence")
                .put("path", operation.pathEvidence().id())
                .put("table", operation.tableEvidence().id());
        node.put("note", operation.note());
        node.put("documentedIn", operation.documentedIn());
    }

    private static void put(Entry entry, ObjectNode node) {
        Optional<Operation> operation = Optional.ofNullable(entry.operation());
        Optional<Statuses> statuses = Optional.ofNullable(entry.statuses());
        node.put("id", entry.id());
        node.put("api", entry.api().id());
        node.put("surface", entry.surface().id());
        node.put("category", entry.category());
        node.put("operation", entry.operationId());
        node.put("method", operation.map(Operation::method).orElse(null));
        node.put("path", operation.map(Operation::path).orElse(null));
        node.put(
                "status",
                statuses.map(Statuses::documented)
                        .filter(java.util.OptionalInt::isPresent)
                        .map(java.util.OptionalInt::getAsInt)
                        .orElse(null));
        ArrayNode accepted = node.putArray("statuses");
        statuses.ifPresent(all -> all.accepted().forEach(accepted::add));
        node.put("code", entry.code());
        node.put("type", entry.type());
        node.put("message", entry.message().map(MessageTemplate::text).orElse(null));
        node.put("condition", entry.condition().sentence());
        node.put("fixture", entry.condition().fixture());
        ArrayNode more = node.putArray("furtherConditions");
        entry.conditions().stream().skip(1).map(Condition::sentence).forEach(more::add);
        node.put("cause", entry.cause());
        node.put("action", entry.action().id());
        node.put("remedy", entry.remedy());
        node.putObject("endUser")
                .put("show", entry.endUser().show())
                .put("wording", entry.endUser().wording());
        node.putObject("evidence")
                .put("operation", entry.evidence().operation().id())
                .put("path", entry.evidence().path().id())
                .put("remedy", entry.evidence().remedy().id());
        node.put("documentedIn", entry.documentedIn());
        strings(entry.tags(), node.putArray("tags"));
        strings(entry.errata(), node.putArray("errata"));
        node.put("source", entry.place().toString());
    }

    private static void put(Erratum erratum, ObjectNode node) {
        node.put("id", erratum.id());
        node.put("title", erratum.title());
        strings(erratum.entries(), node.putArray("entries"));
        strings(erratum.operations(), node.putArray("operations"));
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : erratum.readings()) {
            readings.addObject()
                    .put("source", reading.source())
                    .put("says", reading.says())
                    .set("seen", orNull(reading.seen()));
        }
        if (erratum.alsoStatus() == null
                && erratum.alsoMessage() == null
                && erratum.olderMessages().isEmpty()) {
            node.putNull("also");
        } else {
            ObjectNode also = node.putObject("also");
            if (erratum.alsoStatus() != null) {
                also.put("status", erratum.alsoStatus());
            }
            if (erratum.alsoMessage() != null) {
                also.put("message", erratum.alsoMessage());
            }
            if (!erratum.olderMessages().isEmpty()) {
                strings(erratum.olderMessages(), also.putArray("olderMessages"));
            }
        }
        node.put("accepts", erratum.accepts());
        node.put("why", erratum.why());
        node.put("advice", erratum.advice());
        node.put("severity", erratum.severity());
        node.put("kind", erratum.kind());
        node.put("status", erratum.status());
    }

    private static void put(Provider provider, NestedGroup group, ObjectNode node) {
        node.put("api", provider.api().id());
        node.put("provider", provider.id());
        node.put("id", group.id());
        node.put("title", group.title());
        node.put("url", group.url());
        put(group.advice(), node);
    }

    private static void put(Provider provider, NestedError error, ObjectNode node) {
        node.put("api", provider.api().id());
        node.put("provider", provider.id());
        node.put("group", error.group());
        node.put("code", error.code());
        put(error.advice(), node);
        node.put("handleFirst", error.handleFirst());
        node.put("failover", error.failover());
    }

    private static void put(@Nullable NestedAdvice advice, ObjectNode node) {
        Optional<NestedAdvice> known = Optional.ofNullable(advice);
        node.put("cause", known.map(NestedAdvice::cause).orElse(null));
        node.put("remedy", known.map(NestedAdvice::remedy).orElse(null));
        node.put("action", known.map(it -> it.action().id()).orElse(null));
        node.put("evidence", known.map(it -> it.evidence().id()).orElse(null));
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JSON.nullNode() : node;
    }

    private static void strings(Collection<String> texts, ArrayNode array) {
        texts.forEach(array::add);
    }
}
