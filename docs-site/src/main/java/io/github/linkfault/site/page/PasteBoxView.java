package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Surface;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the paste box says before the catalog is loaded, for the template {@code home}. */
final class PasteBoxView {

    private final Catalog catalog;

    PasteBoxView(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An error body, to show what may be pasted. */
    String example() {
        Entry first = catalog.entries().get(0);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        put(body, first.api().errorBody().code(), first.label());
        put(body, first.api().errorBody().message(), "…");
        return body.toString();
    }

    private static void put(ObjectNode body, @Nullable JsonPointer at, String text) {
        if (at != null) {
            body.withObject(at.head()).put(at.last().getMatchingProperty(), text);
        }
    }

    /** The surfaces of which a string may be pasted: {@code dialog and panel}. */
    String surfaces() {
        return Phrases.listed(surfaceList().stream().map(Surface::id).distinct().toList(), "and");
    }

    /** What stands in each such string, as JSON. */
    String marks() {
        return JsonMapper.shared()
                .writeValueAsString(surfaceList().stream()
                        .map(surface -> BrowserData.literals(Objects.requireNonNull(surface.text()))
                                .findFirst()
                                .orElseThrow())
                        .distinct()
                        .toList());
    }

    private List<Surface> surfaceList() {
        return catalog.apis().stream().map(Api::surfaces).flatMap(List::stream).toList();
    }
}
