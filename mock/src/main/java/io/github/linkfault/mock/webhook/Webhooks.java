package io.github.linkfault.mock.webhook;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.catalog.Surface;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The webhooks of a catalog's APIs. They are sent to this machine alone, whoever asks: a page in a browser could ask as well.
 *
 * <p>Safe for use by several threads.
 */
public final class Webhooks {

    private static final Set<String> MEMBERS = Set.of("event", "status", "url", "secret", "outOfOrder", "pauseMillis");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int DEFAULT_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 5_000;

    /** A request that cannot be done; its message says what is wrong and what was expected. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private final Map<String, Webhook> known = new LinkedHashMap<>();

    /** Those of which the catalog has an example. */
    public Webhooks(Catalog catalog) {
        for (Api api : catalog.apis()) {
            for (Surface surface : api.furtherSurfaces()) {
                EventForm form = surface.event();
                if (form != null) {
                    form.examples()
                            .keySet()
                            .forEach(event -> known.putIfAbsent(event, new Webhook(api, surface, event)));
                }
            }
        }
    }

    /** What the mock can send, as JSON: each event with its API and the statuses that documents have. */
    public ArrayNode list(Catalog catalog) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (Webhook webhook : known.values()) {
            ObjectNode node = list.addObject()
                    .put("event", webhook.event())
                    .put("api", webhook.api().id());
            ArrayNode statuses = node.putArray("statuses");
            statuses(webhook, catalog).forEach(statuses::add);
            node.put(
                    "signature",
                    webhook.signature().map(scheme -> scheme.header()).orElse(null));
        }
        return list;
    }

    private static Set<String> statuses(Webhook webhook, Catalog catalog) {
        var statuses = new TreeSet<>(webhook.form().others().getOrDefault(webhook.event(), List.of()));
        catalog.furtherEntries().stream()
                .filter(entry ->
                        entry.api().equals(webhook.api()) && webhook.event().equals(entry.code()))
                .flatMap(entry -> Stream.ofNullable(entry.type()))
                .forEach(statuses::add);
        return statuses;
    }

    /**
     * Sends what a JSON document asks for, and returns as JSON what came of each delivery.
     *
     * @param document {@code {"event", "url"}}, and what may be left out: {@code status}, {@code secret}, {@code outOfOrder},
     *     {@code pauseMillis}
     * @throws Refused when something in it does not fit
     */
    public ObjectNode send(byte[] document) throws InterruptedException {
        JsonNode asked = read(document);
        Webhook webhook = webhook(text(asked, "event").orElse(""));
        String status = status(asked, webhook);
        var delivery = new WebhookDelivery(
                url(text(asked, "url").orElse("")),
                text(asked, "secret").orElse(null),
                Duration.ofMillis(pause(asked.path("pauseMillis"))));
        boolean signed = asked.has("secret") && webhook.signature().isPresent();
        var statuses = new ArrayList<>(List.of(status));
        if (asked.path("outOfOrder").asBoolean(false)) {
            statuses.add(webhook.earlier()
                    .orElseThrow(
                            () -> new Refused(webhook.event() + " has no earlier status that could come after it")));
        }
        ObjectNode report = JsonMapper.shared().createObjectNode();
        ArrayNode deliveries = report.putArray("deliveries");
        for (String each : statuses) {
            List<Integer> attempts = delivery.send(webhook.body(each), webhook.signature(), agent(webhook));
            ObjectNode node = deliveries.addObject().put("event", webhook.event());
            node.put("status", each.isEmpty() ? null : each).put("signed", signed);
            node.put("delivered", WebhookDelivery.isDelivered(attempts.get(attempts.size() - 1)));
            ArrayNode told = node.putArray("attempts");
            attempts.forEach(told::add);
        }
        return report;
    }

    /** The sender that the documents name, or the mock. */
    private static String agent(Webhook webhook) {
        return Objects.requireNonNullElse(webhook.form().exampleAgent(), "linkfault-mock");
    }

    private static JsonNode read(byte[] document) {
        JsonNode asked;
        try {
            asked = JsonMapper.shared().readTree(document);
        } catch (JacksonException notJson) {
            throw new Refused("the body is not JSON; expected {\"event\": .., \"url\": ..}");
        }
        if (!asked.isObject()) {
            throw new Refused("the body is no JSON object; expected {\"event\": .., \"url\": ..}");
        }
        asked.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(
                            "unknown member \"" + name + "\"; expected " + String.join(", ", new TreeSet<>(MEMBERS)));
                });
        return asked;
    }

    private static Optional<String> text(JsonNode asked, String name) {
        JsonNode value = asked.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString() || value.asString().isEmpty()) {
            throw new Refused("\"" + name + "\" is no text, or an empty one");
        }
        return Optional.of(value.asString());
    }

    private Webhook webhook(String event) {
        Webhook webhook = known.get(event);
        if (webhook == null) {
            String nearest = Similarity.nearest(event, known.keySet())
                    .map(name -> "did you mean \"" + name + "\"?")
                    .orElse("there are " + String.join(", ", known.keySet()));
            throw new Refused("no event is called \"" + event + "\"; " + nearest);
        }
        return webhook;
    }

    private static String status(JsonNode asked, Webhook webhook) {
        String status = text(asked, "status").orElse("");
        if (!status.isEmpty() && webhook.form().status() == null) {
            throw new Refused(webhook.event() + " has no status; leave \"status\" out");
        }
        return status;
    }

    private static int pause(JsonNode asked) {
        int millis = asked.isMissingNode() ? DEFAULT_PAUSE_MILLIS : asked.asInt(-1);
        if (millis < 0 || millis > LONGEST_PAUSE_MILLIS) {
            throw new Refused("\"pauseMillis\" is no whole number from 0 to " + LONGEST_PAUSE_MILLIS);
        }
        return millis;
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && LOOPBACK.contains(url.getHost())) {
                return url;
            }
        } catch (IllegalArgumentException noUrl) {
            throw new Refused("\"" + text + "\" is no URL; expected one such as http://127.0.0.1:8080/webhooks");
        }
        throw new Refused("\"" + text + "\" is not on this machine; expected http or https and one of "
                + String.join(", ", new TreeSet<>(LOOPBACK)));
    }
}
