package io.github.linkfault.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of paths: {@code itemId} of {@code /items/{itemId}}. */
final class Parameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z_]+)}");

    private Parameters() {}

    /** Those of every operation of an API. */
    static Set<String> of(ApiFiles api) {
        if (api.operations().isEmpty()) {
            return AnyWord.SET;
        }
        var parameters = new LinkedHashSet<String>();
        api.operations()
                .items()
                .forEach(item -> parameters.addAll(in(item.at("path").text())));
        return parameters;
    }

    /** Those of the query of every operation of an API. */
    static Set<String> ofQueries(ApiFiles api) {
        if (api.operations().isEmpty()) {
            return AnyWord.SET;
        }
        var parameters = new LinkedHashSet<String>();
        api.operations()
                .items()
                .forEach(
                        item -> parameters.addAll(item.at("request").at("query").memberNames()));
        return parameters;
    }

    /** Those of a path; what stands in a query, which a path should not have, is none. */
    static Set<String> in(String path) {
        var parameters = new LinkedHashSet<String>();
        int query = path.indexOf('?');
        PARAMETER
                .matcher(query < 0 ? path : path.substring(0, query))
                .results()
                .forEach(found -> parameters.add(found.group(1)));
        return parameters;
    }
}
