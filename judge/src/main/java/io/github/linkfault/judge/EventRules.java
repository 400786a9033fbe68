package io.github.linkfault.judge;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.EventSignature;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The rules on an event that an API posts to a URL of its user: its request is judged, whatever the user answers. */
final class EventRules {

    /** What the bodies of one surface are held to. */
    private record Profiles(String name, JsonSchema open, JsonSchema strict) {

        static Profiles of(Catalog catalog, Api api, Surface surface) {
            String name = api.id() + "/" + surface.id() + "-event";
            return new Profiles(name, JsonSchema.of(catalog, name + ".open"), JsonSchema.of(catalog, name + ".strict"));
        }

        String words(String profile) {
            return "a body that conforms to schemas/" + name + "." + profile + ".schema.json";
        }
    }

    private final Map<String, Profiles> profiles = new HashMap<>();

    EventRules(Catalog catalog) {
        for (Api api : catalog.apis()) {
            api.furtherSurfaces().stream()
                    .filter(surface -> surface.event() != null)
                    .forEach(surface -> profiles.put(key(api, surface), Profiles.of(catalog, api, surface)));
        }
    }

    private static String key(Api api, Surface surface) {
        return api.id() + "/" + surface.id();
    }

    /** Header fields are judged only where there are some: a log may have none of them. */
    void check(Entry entry, Request request, Consumer<Finding> findings) {
        Headers headers = request.headers();
        if (!headers.fields().isEmpty()) {
            HeadRules.checkMediaType(headers, Quoted.OPEN, findings);
            checkSignature(entry.surface(), headers, findings);
        }
        StrictJson json = StrictJson.read(request.body(), request.body().text(), Quoted.OPEN);
        JsonNode document = json.document();
        if (document == null) {
            findings.accept(Rule.BODY_JSON.broken("one JSON document in UTF-8", Objects.requireNonNull(json.fault())));
            return;
        }
        checkBody(entry, document, findings);
        checkEvent(entry, document, findings);
    }

    private static void checkSignature(Surface surface, Headers headers, Consumer<Finding> findings) {
        EventSignature signature = form(surface).signature();
        if (signature == null) {
            return;
        }
        // The value is as good as a secret to whoever wants to send the event again.
        Optional<String> wrong = headers.all(signature.header())
                .filter(value -> !signature.hasForm(value))
                .findFirst();
        wrong.ifPresent(value -> findings.accept(Rules.signature(surface)
                .broken(
                        "\"" + signature.prefix() + "\" and 64 small hexadecimal digits",
                        value.startsWith(signature.prefix())
                                ? value.length() - signature.prefix().length() + " characters after the prefix"
                                : "another prefix")));
    }

    private void checkBody(Entry entry, JsonNode document, Consumer<Finding> findings) {
        Profiles held = Objects.requireNonNull(profiles.get(key(entry.api(), entry.surface())), entry.id());
        List<SchemaFault> strict = held.strict().faults(document);
        List<SchemaFault> open = strict.isEmpty() ? List.of() : held.open().faults(document);
        if (!open.isEmpty()) {
            findings.accept(Rule.BODY_SCHEMA.broken(held.words("open"), BodyRules.list(open, Quoted.OPEN)));
        } else if (!strict.isEmpty()) {
            findings.accept(Rule.BODY_STRICT.broken(held.words("strict"), BodyRules.list(strict, Quoted.OPEN)));
        }
    }

    private static void checkEvent(Entry entry, JsonNode document, Consumer<Finding> findings) {
        EventForm form = form(entry.surface());
        String name = document.at(form.name()).asString("");
        if (!name.equals(entry.code())) {
            findings.accept(
                    Rule.CODE.broken(Quoted.OPEN.text(Objects.requireNonNull(entry.code())), Quoted.OPEN.text(name)));
        }
        String status = form.status() == null ? "" : document.at(form.status()).asString("");
        if (entry.type() != null && !status.equals(entry.type())) {
            findings.accept(
                    Rules.status(entry.surface()).broken(Quoted.OPEN.text(entry.type()), Quoted.OPEN.text(status)));
        }
    }

    private static EventForm form(Surface surface) {
        return Objects.requireNonNull(surface.event());
    }
}
