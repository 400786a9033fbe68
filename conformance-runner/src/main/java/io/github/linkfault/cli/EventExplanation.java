package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Judge;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the catalog knows of the body of an event that an API posted. */
final class EventExplanation {

    private final Catalog catalog;
    private final ExplanationText text;

    /** The event of a body, with the entry that it is; without one, it is no error, or none that is documented. */
    record Found(Api api, Surface surface, EventForm.Stated event, Optional<Entry> entry) {

        boolean isNoError() {
            return entry.isEmpty() && Objects.requireNonNull(surface.event()).isNoError(event);
        }
    }

    EventExplanation(Catalog catalog, ExplanationText text) {
        this.catalog = catalog;
        this.text = text;
    }

    /** The event of a body; empty where it is none. */
    Optional<Found> in(JsonNode body) {
        for (Api api : catalog.apis()) {
            for (Surface surface : api.furtherSurfaces()) {
                Optional<EventForm.Stated> event =
                        Optional.ofNullable(surface.event()).flatMap(form -> form.in(body, null));
                if (event.isPresent()) {
                    return Optional.of(new Found(api, surface, event.get(), entry(api, surface, event.get())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> entry(Api api, Surface surface, EventForm.Stated event) {
        return catalog.furtherEntries().stream()
                .filter(entry -> entry.api().equals(api)
                        && entry.surface().id().equals(surface.id())
                        && event.name().equals(entry.code())
                        && (entry.type() == null || event.status().equals(entry.type())))
                .findFirst();
    }

    /** Says what a body reports, and what is wrong with it. */
    void head(Found found, String body) {
        text.line("A %s of %s: %s."
                .formatted(
                        found.surface().id(), found.api().name(), found.event().words()));
        if (found.isNoError()) {
            text.line("It reports no error.");
            return;
        }
        if (found.entry().isEmpty()) {
            text.line("No document has this event in this status.");
            return;
        }
        var request = new Request("POST", "/", Headers.NONE, Body.of(body));
        List<Finding> findings =
                new Judge(catalog).judge(found.entry().get(), request).findings();
        if (findings.isEmpty()) {
            text.line("Its body is what the documents print.");
        }
        findings.forEach(finding ->
                text.line(finding.rule().id() + ": expected " + finding.expected() + ", actual " + finding.actual()));
    }
}
