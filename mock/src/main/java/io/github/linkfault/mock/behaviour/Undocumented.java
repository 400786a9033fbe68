package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.ErrorBody;
import io.github.linkfault.catalog.ErrorBody.Shown;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Response;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that no table lists and that a vendor may give tomorrow: a documented error, changed in one way. It is never counted as
 * the documented error that it is made from.
 */
public enum Undocumented {
    /** The code is one that no table of the API has. */
    UNKNOWN("a right body with a code that is in no table"),
    /** The body has one member more, on each level. */
    EXTRA_MEMBER("a documented error with members that no document names"),
    /** The texts for people read differently. */
    MESSAGE_CHANGED("a documented error whose texts are worded differently"),
    /** The texts for people are left out. */
    MISSING_MESSAGE("a documented error without its texts"),
    /** The body is right, but is not said to be JSON. */
    WRONG_MEDIA_TYPE("a documented error that is sent as text/plain");

    private static final String EXTRA = "hint";
    private static final String OTHER_WORDS = "Something went wrong. Please see our new help pages.";
    private static final List<String> UNHEARD_OF =
            List.of("unheard_of", "unheard-of", "UNHEARD_OF", "UNHEARD-OF", "UnheardOf", "unheardOf");

    private final String effect;

    Undocumented(String effect) {
        this.effect = effect;
    }

    /** The name in a preference: {@code extra-member}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the client gets, as a clause. */
    public String effect() {
        return effect;
    }

    static Optional<Undocumented> of(String id) {
        return Arrays.stream(values())
                .filter(variant -> variant.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Undocumented::id).toList();
    }

    /**
     * The changed answer.
     *
     * @param codes the codes of the API's tables
     */
    Response change(Api api, Set<String> codes, Response documented) {
        if (this == WRONG_MEDIA_TYPE) {
            return documented.withHeaders(documented.headers().with("Content-Type", "text/plain"));
        }
        JsonNode body = JsonMapper.shared().readTree(documented.body().bytes());
        ErrorBody parts = api.errorBody();
        switch (this) {
            case UNKNOWN -> put(body, parts.code(), otherCode(parts, parts.codeOf(body), codes));
            case EXTRA_MEMBER -> extend(body);
            case MESSAGE_CHANGED -> texts(parts).forEach(at -> put(body, at, OTHER_WORDS));
            default -> texts(parts).forEach(at -> remove(body, at));
        }
        return documented.withBody(Body.of(body.toString()));
    }

    /** A code in the documented form that no table has. */
    private static String otherCode(ErrorBody parts, String code, Set<String> codes) {
        Stream<String> numbered = Stream.of("9", "8", "7").map(digit -> code.replaceAll("[0-9]", digit));
        List<String> candidates = Stream.concat(numbered, UNHEARD_OF.stream())
                .filter(candidate -> !candidate.equals(code) && !codes.contains(candidate))
                .toList();
        return candidates.stream()
                .filter(candidate -> parts.codeForm().matcher(candidate).matches())
                .findFirst()
                .orElse(candidates.get(0));
    }

    /** Where a body has words for people. */
    private static Set<JsonPointer> texts(ErrorBody parts) {
        var places = new LinkedHashSet<JsonPointer>();
        if (parts.message() != null) {
            places.add(parts.message());
        }
        parts.shown().forEach((member, shown) -> {
            if (shown == Shown.TEXT) {
                places.add(JsonPointer.valueOf("/" + member));
            }
        });
        return places;
    }

    private static void put(JsonNode body, JsonPointer at, String text) {
        if (!body.at(at).isMissingNode() && body.at(at.head()) instanceof ObjectNode owner) {
            owner.put(at.last().getMatchingProperty(), text);
        }
    }

    private static void remove(JsonNode body, JsonPointer at) {
        if (body.at(at.head()) instanceof ObjectNode owner) {
            owner.remove(at.last().getMatchingProperty());
        }
    }

    private static void extend(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.values().forEach(Undocumented::extend);
            object.putObject(EXTRA).put("seeAlso", "https://example.com/help");
        }
    }
}
