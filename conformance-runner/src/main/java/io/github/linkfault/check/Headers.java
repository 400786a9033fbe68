package io.github.linkfault.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The header fields that requests of an API have; their names mean the same in capitals and small letters. */
final class Headers {

    private Headers() {}

    /** Those of the target and of every operation. */
    static Set<String> of(ApiFiles api) {
        if (api.api().isEmpty() || api.operations().isEmpty()) {
            return AnyWord.SET;
        }
        var headers = new LinkedHashSet<>(api.credentialHeaders());
        api.operations()
                .items()
                .forEach(item -> headers.addAll(item.at("request").at("headers").memberNames()));
        return headers;
    }

    static boolean has(Collection<String> headers, String name) {
        return headers.contains(name) || headers.stream().anyMatch(name::equalsIgnoreCase);
    }
}
