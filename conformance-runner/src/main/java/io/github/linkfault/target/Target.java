package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.plan.ApiTarget;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The API under test.
 *
 * @param name what reports call it: the file's name, or "embedded mock"
 * @param apis one or both
 * @param declared what the target cannot show, and why, by entry
 * @param secrets its credentials
 */
public record Target(String name, Map<Api, ApiTarget> apis, Map<String, String> declared, Secrets secrets) {

    private static final Set<String> PRODUCTION_HOSTS = Set.of("api.aerosync.com", "api.letsfuse.com");

    public Target {
        apis = Map.copyOf(apis);
        declared = Map.copyOf(declared);
    }

    /** The base URLs that are a vendor's production (documented hosts), where a run may lock users and cost money. */
    public List<String> productionUrls() {
        return apis.values().stream()
                .map(ApiTarget::baseUrl)
                .filter(url -> PRODUCTION_HOSTS.contains(host(url)))
                .sorted()
                .toList();
    }

    /** The host as DNS compares it: whatever the case, with or without the dot of the root. */
    private static String host(String url) {
        return String.valueOf(URI.create(url).getHost())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "");
    }

    /** The part of the target that is this API, if it has it. */
    public Optional<ApiTarget> api(Api api) {
        return Optional.ofNullable(apis.get(api));
    }
}
