package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Server;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.plan.ApiTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The API under test.
 *
 * @param name what reports call it: the file's name, or "embedded mock"
 * @param apis those of the catalog that it has
 * @param declared what the target cannot show, and why, by entry
 * @param secrets its credentials
 * @param connections how each API is reached
 */
public record Target(
        String name,
        Map<Api, ApiTarget> apis,
        Map<String, String> declared,
        Secrets secrets,
        Map<Api, ConnectionSettings> connections) {

    public Target {
        apis = Map.copyOf(apis);
        declared = Map.copyOf(declared);
        connections = Map.copyOf(connections);
    }

    /** How an API is reached. */
    ConnectionSettings connection(Api api) {
        return connections.getOrDefault(api, ConnectionSettings.DIRECT);
    }

    /** The base URLs on a host that the catalog documents as production, where a run may lock users and cost money. */
    public List<String> productionUrls(Catalog catalog) {
        return productionUrls(
                catalog, apis.values().stream().map(ApiTarget::baseUrl).toList());
    }

    /** Those of some URLs that are on such a host. */
    public static List<String> productionUrls(Catalog catalog, List<String> urls) {
        Set<String> hosts = catalog.apis().stream()
                .flatMap(api -> api.servers().stream())
                .filter(Server::production)
                .map(Server::host)
                .collect(Collectors.toSet());
        return urls.stream().filter(url -> hosts.contains(host(url))).sorted().toList();
    }

    /** The host as DNS compares it: in lower case and without the dot of the root. */
    private static String host(String url) {
        return Origin.of(url).map(Origin::host).orElse("").replaceFirst("\\.$", "");
    }

    /** The part of the target that is this API, if it has it. */
    public Optional<ApiTarget> api(Api api) {
        return Optional.ofNullable(apis.get(api));
    }
}
