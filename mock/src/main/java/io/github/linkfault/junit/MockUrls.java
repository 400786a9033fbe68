package io.github.linkfault.junit;

import java.util.Map;
import java.util.TreeSet;

/**
 * Where the mock of a test class listens.
 *
 * @param url the URL that all APIs lie below, and the mock's own pages
 * @param baseUrls the base URL of each API, by the API's id
 */
public record MockUrls(String url, Map<String, String> baseUrls) {

    /** Copies the base URLs. */
    public MockUrls {
        baseUrls = Map.copyOf(baseUrls);
    }

    /**
     * The base URL of an API, which the paths of its operations follow.
     *
     * @param api the API's id
     * @throws IllegalArgumentException when the catalog has no such API
     */
    public String baseUrl(String api) {
        String baseUrl = baseUrls.get(api);
        if (baseUrl == null) {
            throw new IllegalArgumentException("no API has the id \"" + api + "\"; there are "
                    + String.join(", ", new TreeSet<>(baseUrls.keySet())));
        }
        return baseUrl;
    }
}
