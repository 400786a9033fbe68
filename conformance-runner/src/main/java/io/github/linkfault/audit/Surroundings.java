package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Recent;
import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Dimension;
import io.github.linkfault.audit.count.Gap;
import io.github.linkfault.audit.input.FieldOffsets;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.route.Authority;
import java.util.function.UnaryOperator;

/**
 * Counts what no verdict depends on: what was not recorded of an exchange, which host was asked, and who asked. For one thread.
 */
final class Surroundings {

    private final AuditCounters tally;
    private final String clientHeader;
    private final FieldOffsets places;
    private final UnaryOperator<String> shown;
    private final Recent<Dimension.Counts> hosts = new Recent<>();
    private final Recent<Dimension.Counts> clients = new Recent<>();

    /**
     * Counts into a tally.
     *
     * @param clientHeader the header field of requests that says who asked, or an empty text
     * @param places where the members of the usual line are
     * @param shown makes a client's name fit to show
     */
    Surroundings(AuditCounters tally, String clientHeader, FieldOffsets places, UnaryOperator<String> shown) {
        this.shown = shown;
        this.tally = tally;
        this.clientHeader = clientHeader;
        this.places = places;
    }

    /** Counts those of an exchange of an operation. */
    void of(Recorded recorded, Category kind) {
        if (recorded.status() != 0) {
            gaps(recorded.body() != null, recorded.isCut(), recorded.headers() != null);
        }
        if (recorded.time().isEmpty()) {
            tally.add(Gap.TIME);
        }
        String host = Authority.of(recorded.url());
        if (host.isEmpty()) {
            host = host(recorded.host());
        }
        if (!host.isEmpty()) {
            tally.hosts().add(tally.hosts().of(host), kind);
        }
        String asked = recorded.client().isEmpty() && !clientHeader.isEmpty()
                ? recorded.requestHeaders().first(clientHeader).orElse("")
                : recorded.client();
        if (!asked.isEmpty()) {
            tally.clients().add(tally.clients().of(shown.apply(asked)), kind);
        }
    }

    /** The same for the usual line that was found last. */
    void of(byte[] bytes, String time, Category kind) {
        if (places.status() != 0) {
            gaps(places.has(FieldOffsets.BODY), false, places.hasHeaders);
        }
        if (time.isEmpty()) {
            tally.add(Gap.TIME);
        }
        int from = places.from[FieldOffsets.URL];
        int to = Authority.end(bytes, from, places.to[FieldOffsets.URL]);
        if (to < 0 && places.has(FieldOffsets.HOST)) {
            from = places.from[FieldOffsets.HOST];
            to = places.to[FieldOffsets.HOST];
        }
        if (to >= 0) {
            Dimension.Counts ofHost = hosts.find(bytes, from, to);
            if (ofHost == null) {
                ofHost = tally.hosts().of(host(new String(bytes, from, to - from, UTF_8)));
                hosts.keep(bytes, from, to, ofHost);
            }
            tally.hosts().add(ofHost, kind);
        }
        if (places.has(FieldOffsets.CLIENT)) {
            from = places.from[FieldOffsets.CLIENT];
            to = places.to[FieldOffsets.CLIENT];
            Dimension.Counts ofClient = clients.find(bytes, from, to);
            if (ofClient == null) {
                ofClient = tally.clients().of(shown.apply(new String(bytes, from, to - from, UTF_8)));
                clients.keep(bytes, from, to, ofClient);
            }
            tally.clients().add(ofClient, kind);
        }
    }

    /** The host of a text that is a URL or a host. */
    private static String host(String text) {
        String host = Authority.of(text);
        return host.isEmpty() ? Authority.lower(text) : host;
    }

    private void gaps(boolean body, boolean isCut, boolean headers) {
        if (isCut) {
            tally.add(Gap.BODY_END);
        } else if (!body) {
            tally.add(Gap.BODY);
        }
        if (!headers) {
            tally.add(Gap.HEADERS);
        }
    }
}
