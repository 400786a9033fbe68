package io.github.linkfault.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How the events look that an API posts to a URL of its user (webhooks), and which of them are no errors. Those that are errors are
 * the entries of the surface: the code is the event's name, the type its status.
 *
 * @param name where the body has the event's name
 * @param status where the body has the status that the event reports; null where its name says all
 * @param nameForm a regular expression that every event's name matches in full, new ones too
 * @param agent a regular expression for the User-Agent of such a request; null where none is documented
 * @param others the documented events that are no errors, each with the statuses in which it is none; an
 *     empty list means any
 * @param examples a body of each event, by the event's name, for the mock
 * @param exampleAgent the User-Agent that the mock sends; null where none is documented
 * @param signature how a request is signed; null where no document says it
 * @param notAsked why a run cannot ask for such an error, in one sentence
 */
public record EventForm(
        JsonPointer name,
        @Nullable JsonPointer status,
        Pattern nameForm,
        @Nullable Pattern agent,
        Map<String, List<String>> others,
        Map<String, JsonNode> examples,
        @Nullable String exampleAgent,
        @Nullable EventSignature signature,
        String notAsked) {

    /**
     * What a body says of its event.
     *
     * @param status empty where it says none
     */
    public record Stated(String name, String status) {

        /** Name and status as people write them: {@code order.paid failed}. */
        public String words() {
            return status.isEmpty() ? name : name + " " + status;
        }
    }

    /** Copies the map. */
    public EventForm {
        var copy = new LinkedHashMap<String, List<String>>();
        others.forEach((event, statuses) -> copy.put(event, List.copyOf(statuses)));
        others = Collections.unmodifiableMap(copy);
        examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
    }

    /**
     * The event of a body.
     *
     * @param userAgent the request's User-Agent; null where it is not known
     * @return empty where neither the agent nor the event's name is one of this surface
     */
    public Optional<Stated> in(JsonNode body, @Nullable String userAgent) {
        String stated = body.at(name).asString("");
        boolean sender = agent != null
                && userAgent != null
                && agent.matcher(userAgent.strip()).matches();
        if (stated.isEmpty() || !(sender || nameForm.matcher(stated).matches())) {
            return Optional.empty();
        }
        return Optional.of(
                new Stated(stated, status == null ? "" : body.at(status).asString("")));
    }

    /** Whether the documents have this event, and it is no error. */
    public boolean isNoError(Stated stated) {
        List<String> statuses = others.get(stated.name());
        return statuses != null && (statuses.isEmpty() || statuses.contains(stated.status()));
    }
}
