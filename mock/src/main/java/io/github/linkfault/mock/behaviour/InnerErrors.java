package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.Similarity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The errors of the providers behind one API, and how they get into its error bodies. */
final class InnerErrors {

    /** One error of one provider. */
    record Inner(Provider provider, NestedError error) {}

    private final @Nullable NestedForm form;
    private final List<Provider> providers;

    /** @param form where the API's bodies have such errors; null where they have none */
    InnerErrors(@Nullable NestedForm form, List<Provider> providers) {
        this.form = form;
        this.providers = List.copyOf(providers);
    }

    /**
     * The error that somebody wants.
     *
     * @param name {@code provider/CODE}, {@code provider/GROUP/CODE}, or {@code provider/GROUP} for its first
     * @throws Refusal when no provider has it
     */
    Inner wanted(String name) {
        return find(name, "/").orElseThrow(() -> Refusal.noInner(name, Similarity.nearest(name, ids("/"))));
    }

    /** The error that a magic value names; empty where it begins with no provider, so that these letters are the user's own. */
    Optional<Inner> inMagic(String value, String text) {
        if (providers.stream().noneMatch(provider -> text.startsWith(provider.id() + "-"))) {
            return Optional.empty();
        }
        Optional<Inner> found = find(text, "-");
        if (found.isEmpty()) {
            throw Refusal.noMagicValue(
                    value, text, Similarity.nearest(text, ids("-")).stream().toList());
        }
        return found;
    }

    private Optional<Inner> find(String name, String separator) {
        for (Provider provider : providers) {
            if (name.startsWith(provider.id() + separator)) {
                String rest = name.substring(provider.id().length() + separator.length());
                for (NestedError error : provider.errors()) {
                    if (error.code().equals(rest)
                            || error.group().equals(rest)
                            || (error.group() + separator + error.code()).equals(rest)) {
                        return Optional.of(new Inner(provider, error));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<String> ids(String separator) {
        var ids = new ArrayList<String>();
        each((provider, error) -> ids.add(provider.id() + separator + error.code()));
        return ids;
    }

    private void each(BiConsumer<Provider, NestedError> what) {
        providers.forEach(provider -> provider.errors().forEach(error -> what.accept(provider, error)));
    }

    /** Those that their providers ask every integration to handle, each code once. */
    List<Inner> handleFirst() {
        var inner = new LinkedHashMap<String, Inner>();
        each((provider, error) -> {
            if (error.handleFirst()) {
                inner.putIfAbsent(provider.errorId(error), new Inner(provider, error));
            }
        });
        return List.copyOf(inner.values());
    }

    /** Whether a body has room for an error of a provider. */
    boolean hasRoom(JsonNode body) {
        return form != null && first(form, body).isPresent();
    }

    /** A body with an error in the first place of its list; what else is there stays. It is the same object. */
    JsonNode with(Inner inner, JsonNode body) {
        ObjectNode item = form == null ? null : first(form, body).orElse(null);
        if (form == null || item == null) {
            return body;
        }
        set((ObjectNode) body, form.from(), inner.provider().id());
        set(item, form.title(), inner.provider().name() + " Error");
        set(item, form.code(), inner.error().code());
        set(item, form.type(), inner.error().group());
        NestedAdvice advice = inner.error().advice();
        set(item, form.details(), advice == null ? inner.error().code() : advice.cause());
        return body;
    }

    private static Optional<ObjectNode> first(NestedForm form, JsonNode body) {
        return form.listIn(body)
                .filter(list -> list.get(0) instanceof ObjectNode)
                .map(list -> (ObjectNode) list.get(0));
    }

    private static void set(ObjectNode node, @Nullable JsonPointer pointer, String value) {
        if (pointer != null) {
            JsonPointer last = pointer.last();
            ObjectNode parent = last.equals(pointer) ? node : (ObjectNode) node.at(pointer.head());
            parent.put(last.getMatchingProperty(), value);
        }
    }
}
