package io.github.linkfault.judge;

import static java.util.stream.Collectors.groupingBy;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.ErrorBody;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * What a judgement depends on, beside the entry and the answer's status and body. A cache of judgements needs no more than this in
 * its keys, as long as no secrets are looked for.
 */
public final class Reads {

    private final Readings readings;
    private final List<String> headers;
    private final Map<Api, List<Entry>> entries;
    private final Map<Api, ValueReads> bodies = new ConcurrentHashMap<>();
    private final Catalog catalog;

    Reads(Catalog catalog, Readings readings) {
        this.catalog = catalog;
        this.readings = readings;
        var names = new TreeSet<>(HeadRules.HEADERS.values());
        names.addAll(readings.headers());
        this.headers = List.copyOf(names);
        this.entries = catalog.entries().stream().collect(groupingBy(Entry::api));
    }

    private ValueReads compiled(Api api) {
        var answer = new ValueReads();
        ValueReads body = answer.member("body");
        for (String profile : BodyRules.PROFILES) {
            SchemaReads.add(catalog.schema(api.id() + "/error-body." + profile), body);
        }
        api.requirements().forEach(requirement -> SchemaReads.add(requirement.schema(), body));
        entries.getOrDefault(api, List.of()).stream()
                .flatMap(entry -> entry.errata().stream())
                .distinct()
                .flatMap(id -> catalog.erratum(id).stream())
                .flatMap(erratum -> erratum.readings().stream())
                .forEach(reading -> {
                    if (reading.seen() != null) {
                        SchemaReads.add(reading.seen(), answer);
                    }
                });
        if (answer.isWhole()) {
            body.readWhole();
        }
        stated(api.errorBody(), body);
        JsonPointer message = api.errorBody().message();
        if (message != null) {
            List<ValueReads> places = body.at(message);
            messages(api).forEach(template -> places.forEach(place -> place.compare(template)));
        }
        return body;
    }

    /** What says which error a body is, and which errors of others it carries. */
    private static void stated(ErrorBody form, ValueReads body) {
        body.at(form.code()).forEach(ValueReads::readWhole);
        NestedForm nested = form.nested();
        if (nested == null) {
            return;
        }
        if (nested.from() != null) {
            body.at(nested.from()).forEach(ValueReads::readWhole);
        }
        for (JsonPointer place : nested.places()) {
            for (ValueReads list : body.at(place)) {
                list.item().at(nested.code()).forEach(ValueReads::readWhole);
                if (nested.type() != null) {
                    list.item().at(nested.type()).forEach(ValueReads::readWhole);
                }
            }
        }
    }

    /** What of an error body of this API a judgement depends on, which error it states included. */
    public ValueReads body(Api api) {
        return bodies.computeIfAbsent(api, this::compiled);
    }

    /** A body with none of these words in its text shows no stack trace; of one with them every byte may count. */
    public List<String> traceMarks() {
        return StackTrace.MARKS;
    }

    private Stream<MessageTemplate> messages(Api api) {
        return entries.getOrDefault(api, List.of()).stream()
                .flatMap(entry -> Stream.concat(entry.messages().stream(), entry.olderMessages().stream()));
    }

    /** The names of the answer's header fields that a rule or an erratum looks at, in lower case and in order. */
    public List<String> headers() {
        return headers;
    }

    /** Whether a rule looks at header fields; then nothing is known of it where they were not recorded. */
    public boolean needsHeaders(Rule rule) {
        return HeadRules.HEADERS.containsKey(rule);
    }

    /** Whether the schema of a reading looks at header fields. */
    public boolean needsHeaders(Reading reading) {
        return readings.needsHeaders(reading);
    }

    /** Whether a message of this API names the value that the request sent under this name. */
    public boolean binding(Api api, String name) {
        return messages(api).anyMatch(message -> names(message, name));
    }

    private static boolean names(MessageTemplate message, String name) {
        return !message.fill(Map.of(name, ""), "").equals(message.fill(Map.of(), ""));
    }
}
