package io.github.linkfault.answers;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.mcp.BadArgument;
import io.github.linkfault.search.Search;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what an argument names, or says what there is. */
final class Names {

    private static final int LONGEST = 100;

    private final Catalog catalog;

    Names(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The API of an argument; null where none is given. */
    @Nullable
    Api api(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return catalog.api(id.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        unknown("api", id, catalog.apis().stream().map(Api::id).toList()));
    }

    /** The one operation of this id, or of a call such as {@code GET /path}. */
    Operation operation(String name, @Nullable Api api) {
        String asked = name.strip();
        List<Operation> all = catalog.operations().stream()
                .filter(operation -> api == null || operation.api().equals(api))
                .toList();
        List<Operation> found = all.stream()
                .filter(operation -> operation.id().equalsIgnoreCase(asked)
                        || (operation.api().id() + "/" + operation.id()).equalsIgnoreCase(asked))
                .toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(operation -> Search.isCallOf(operation, asked))
                    .toList();
        }
        if (found.isEmpty()) {
            throw unknown("operation", name, all.stream().map(Operation::id).toList());
        }
        if (found.size() > 1) {
            throw new BadArgument("operation: \"" + shortened(name) + "\" may be "
                    + found.stream()
                            .map(operation -> operation.api().id() + "/" + operation.id())
                            .collect(Collectors.joining(" or "))
                    + ". Name one of them, or give api too.");
        }
        return found.get(0);
    }

    private static BadArgument unknown(String argument, String given, Collection<String> known) {
        String nearest = Similarity.nearest(given, known)
                .map(name -> " The nearest is " + name + ".")
                .orElse("");
        return new BadArgument(argument + ": there is no \"" + shortened(given) + "\"." + nearest + " There are "
                + known.stream().distinct().collect(Collectors.joining(", ")) + ".");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
