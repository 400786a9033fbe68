package io.github.linkfault.judge;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Response;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says which of the documents' contradicting readings an answer follows, by each reading's own schema. */
final class Readings {

    private final Catalog catalog;
    private final IdentityHashMap<Reading, JsonSchema> schemas = new IdentityHashMap<>();
    private final IdentityHashMap<Reading, Refusal> refusals = new IdentityHashMap<>();
    /** The readings whose schema looks at header fields. */
    private final Set<Reading> needingHeaders = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The names of those header fields, in lower case. */
    private final Set<String> headers = new HashSet<>();

    Readings(Catalog catalog) {
        this.catalog = catalog;
        for (Erratum erratum : catalog.errata()) {
            for (Reading reading : erratum.readings()) {
                if (reading.seen() != null) {
                    schemas.put(reading, JsonSchema.of(reading.seen()));
                    refusals.put(reading, Refusal.of(reading.seen()));
                    Set<String> names = HeaderNames.of(reading, reading.seen());
                    headers.addAll(names);
                    if (!names.isEmpty()) {
                        needingHeaders.add(reading);
                    }
                }
            }
        }
    }

    /** The header fields that any of the schemas looks at. */
    Set<String> headers() {
        return Set.copyOf(headers);
    }

    boolean needsHeaders(Reading reading) {
        return needingHeaders.contains(reading);
    }

    List<Followed> of(Entry entry, Response response, @Nullable JsonNode body) {
        if (entry.errata().isEmpty()) {
            return List.of();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("status", response.status());
        ObjectNode fields = answer.putObject("headers");
        for (Header field : response.headers()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            // The schemas see no other field than those that Reads tells of.
            if (headers.contains(name)) {
                fields.put(name, field.value());
            }
        }
        if (body != null) {
            answer.set("body", body);
        }
        return entry.errata().stream()
                .flatMap(id -> catalog.erratum(id).stream())
                .flatMap(erratum -> erratum.readings().stream()
                        .filter(reading -> follows(reading, answer))
                        .map(reading -> new Followed(erratum, reading)))
                .toList();
    }

    private boolean follows(Reading reading, JsonNode answer) {
        JsonSchema schema = schemas.get(reading);
        Refusal refusal = refusals.get(reading);
        return schema != null
                && refusal != null
                && !refusal.refuses(answer)
                && schema.faults(answer).isEmpty();
    }
}
