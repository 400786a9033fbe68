package io.github.linkfault.audit.verdict;

import io.github.linkfault.audit.bytes.MemberScan;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.EventForm.Stated;
import io.github.linkfault.catalog.Surface;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events that the APIs of a catalog post to URLs of their users. Whatever the URL, such a request is known by its sender or by the
 * name of its event. Immutable.
 */
final class Events {

    private static final String METHOD = "POST";

    /** The event of a request. */
    record Found(Api api, Surface surface, Stated event) {}

    private record Known(Api api, Surface surface, EventForm form, MemberScan marker) {}

    private final List<Known> known;

    Events(Catalog catalog) {
        this.known = catalog.apis().stream()
                .flatMap(api -> api.furtherSurfaces().stream()
                        .filter(surface -> surface.event() != null)
                        .map(surface -> {
                            EventForm form = Objects.requireNonNull(surface.event());
                            return new Known(
                                    api,
                                    surface,
                                    form,
                                    new MemberScan(form.name().last().getMatchingProperty()));
                        }))
                .toList();
    }

    /** Whether the line of a request may have an event in its body; then it is worth reading. */
    boolean mayBeIn(byte[] line, int from, int to) {
        for (Known one : known) {
            if (one.marker.mayBeIn(line, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method is the one of events. */
    boolean isMethod(byte[] text, int from, int to) {
        return !known.isEmpty()
                && to - from == METHOD.length()
                && text[from] == 'P'
                && text[from + 1] == 'O'
                && text[from + 2] == 'S'
                && text[from + 3] == 'T';
    }

    /** The event of a request. */
    Optional<Found> in(Recorded recorded) {
        if (known.isEmpty()
                || !recorded.method().equals(METHOD)
                || recorded.requestBody().isEmpty()) {
            return Optional.empty();
        }
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(recorded.requestBody().text());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        return in(body, recorded.requestHeaders().first("User-Agent").orElse(null));
    }

    private Optional<Found> in(JsonNode body, @Nullable String agent) {
        return known.stream()
                .flatMap(one ->
                        one.form().in(body, agent).stream().map(event -> new Found(one.api(), one.surface(), event)))
                .findFirst();
    }
}
