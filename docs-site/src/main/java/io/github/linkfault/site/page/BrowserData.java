package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.ErrorBody;
import io.github.linkfault.catalog.ErrorBody.Shown;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.ExitForm;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.Requirement;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the browser's scripts know: the catalog as it is published, the page of each entry, and of each API how its errors look.
 * No script names an API.
 */
final class BrowserData {

    private static final Pattern LITERAL = Pattern.compile("\\\\Q(.*?)\\\\E", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

    private BrowserData() {}

    /** @param published the catalog as JSON */
    static JsonNode of(Catalog catalog, JsonNode published) {
        var root = (ObjectNode) published.deepCopy();
        for (JsonNode node : root.path("entries")) {
            ((ObjectNode) node)
                    .put("page", page(catalog.entry(node.path("id").asString()).orElseThrow()));
        }
        for (JsonNode node : root.path("nestedErrors")) {
            Provider provider = provider(catalog, node);
            provider.errors().stream()
                    .filter(error -> error.group().equals(node.path("group").asString())
                            && error.code().equals(node.path("code").asString()))
                    .findFirst()
                    .ifPresent(error -> ((ObjectNode) node).put("page", Addresses.html(Addresses.of(provider, error))));
        }
        ArrayNode apis = root.putArray("apis");
        catalog.apis().forEach(api -> put(catalog, api, apis.addObject()));
        root.set("noAnswer", noAnswer());
        return root;
    }

    /** What the program knows of what keeps an answer away. */
    private static JsonNode noAnswer() {
        try (InputStream names = Main.class.getResourceAsStream("no-answer.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(names));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page of an entry's error, from the site's root. */
    private static String page(Entry entry) {
        return Addresses.html("errors/" + ErrorPage.id(entry) + ".adoc");
    }

    private static Provider provider(Catalog catalog, JsonNode node) {
        return catalog.providers().stream()
                .filter(provider -> provider.id().equals(node.path("provider").asString())
                        && provider.api().id().equals(node.path("api").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static void put(Catalog catalog, Api api, ObjectNode node) {
        node.put("id", api.id()).put("name", api.name()).put("codesBelongToOperations", api.codesBelongToOperations());
        put(catalog, api, api.errorBody(), node.putObject("errorBody"));
        ArrayNode surfaces = node.putArray("surfaces");
        api.surfaces().forEach(surface -> put(surface, surfaces.addObject()));
        ArrayNode further = node.putArray("further");
        api.furtherSurfaces().forEach(surface -> putFurther(surface, further.addObject()));
        ArrayNode exits = node.putArray("exits");
        api.exits().forEach(exit -> put(exit, exits.addObject()));
        ArrayNode requirements = node.putArray("requirements");
        api.requirements().forEach(requirement -> put(requirement, requirements.addObject()));
    }

    private static void put(Catalog catalog, Api api, ErrorBody body, ObjectNode node) {
        node.put("code", body.code().toString())
                .put("type", text(body.type()))
                .put("message", text(body.message()))
                .put("requestId", text(body.requestId()))
                .put("codeForm", body.codeForm().pattern());
        ArrayNode texts = node.putArray("texts");
        body.shown().forEach((member, holds) -> {
            if (holds == Shown.TEXT) {
                texts.add(member);
            }
        });
        node.set("required", catalog.schema(api.id() + "/error-body.open").path("required"));
        NestedForm nested = body.nested();
        if (nested == null) {
            node.putNull("nested");
        } else {
            ObjectNode inside = node.putObject("nested");
            ArrayNode places = inside.putArray("places");
            nested.places().forEach(place -> places.add(place.toString()));
            inside.put("from", text(nested.from()))
                    .put("title", nested.title().toString())
                    .put("code", nested.code().toString())
                    .put("type", text(nested.type()))
                    .put("details", nested.details().toString());
        }
    }

    private static void put(Surface surface, ObjectNode node) {
        TextForm form = Objects.requireNonNull(surface.text());
        node.put("id", surface.id()).put("callback", form.callback()).put("pattern", pattern(form));
        ArrayNode literals = node.putArray("literals");
        literals(form).forEach(literals::add);
    }

    /** A surface whose errors a run does not count: its form, with what tells its errors apart. */
    private static void putFurther(Surface surface, ObjectNode node) {
        node.put("id", surface.id());
        EventForm event = surface.event();
        if (event == null) {
            TextForm form = Objects.requireNonNull(surface.text());
            node.put("callback", form.callback()).put("pattern", pattern(form)).put("hasCode", form.hasCode());
            return;
        }
        node.put("name", event.name().toString())
                .put("status", text(event.status()))
                .put("nameForm", event.nameForm().pattern());
        ObjectNode others = node.putObject("others");
        event.others().forEach((name, statuses) -> statuses.forEach(others.putArray(name)::add));
    }

    private static void put(ExitForm exit, ObjectNode node) {
        node.put("id", exit.id())
                .put("callback", exit.callback())
                .put("within", text(exit.within()))
                .put("code", exit.code().toString())
                .put("type", exit.type().toString())
                .put("message", exit.message().toString())
                .put("shown", exit.shown().toString());
        node.putObject("query")
                .put("mark", exit.query().mark())
                .put("code", exit.query().code())
                .put("type", exit.query().type())
                .put("message", exit.query().message());
    }

    private static void put(Requirement requirement, ObjectNode node) {
        node.put("rule", requirement.rule());
        ArrayNode entries = node.putArray("entries");
        requirement.entries().stream().sorted().forEach(entries::add);
        node.set("schema", requirement.schema());
        node.put("expected", requirement.expected())
                .put("at", text(requirement.at()))
                .put("actual", requirement.actual());
    }

    /** The texts that stand in every string of a form: {@code " | Code: "}. */
    static java.util.stream.Stream<String> literals(TextForm form) {
        return Arrays.stream(form.form().split("\\{[a-z]+}")).filter(text -> !text.isBlank());
    }

    /** The form's pattern as JavaScript has it, which cannot quote a text. */
    private static String pattern(TextForm form) {
        return LITERAL.matcher(form.pattern().pattern())
                .replaceAll(literal -> Matcher.quoteReplacement(
                        SPECIAL.matcher(literal.group(1)).replaceAll("\\\\$0")));
    }

    private static @Nullable String text(@Nullable JsonPointer pointer) {
        return pointer == null ? null : pointer.toString();
    }
}
