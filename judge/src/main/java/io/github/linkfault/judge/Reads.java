package io.github.linkfault.judge;

import static java.util.stream.Collectors.groupingBy;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a judgement depends on, beside the entry and the answer's status and body. A cache of judgements needs no more than this in
 * its keys, as long as no secrets are looked for.
 */
public final class Reads {

    private final Readings readings;
    private final List<String> headers;
    private final Map<Api, List<Entry>> entries;

    Reads(Catalog catalog, Readings readings) {
        this.readings = readings;
        var names = new TreeSet<>(HeadRules.HEADERS.values());
        names.addAll(readings.headers());
        this.headers = List.copyOf(names);
        this.entries = catalog.entries().stream().collect(groupingBy(Entry::api));
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
        return entries.getOrDefault(api, List.of()).stream()
                .flatMap(entry -> Stream.concat(entry.messages().stream(), entry.olderMessages().stream()))
                .anyMatch(message -> names(message, name));
    }

    private static boolean names(MessageTemplate message, String name) {
        return !message.fill(Map.of(name, ""), "").equals(message.fill(Map.of(), ""));
    }
}
