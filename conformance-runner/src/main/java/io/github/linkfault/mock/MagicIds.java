package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ids and credentials that put the mock into a condition. They follow from the catalog, so that they are the same in
 * every version: an Aerosync connection ends with the number of the first code that its fixture stands for
 * ({@code c0ffee...0105}), a Fuse token with the fixture's name.
 */
final class MagicIds {

    static final String HEALTHY = "healthy";
    static final String AEROSYNC_KEY = "mock-aerosync-key";
    static final String AEROSYNC_SECRET = "mock-aerosync-secret";
    static final String ENTITY = "mock-entity";
    static final String UNPROCESSABLE_WEBHOOK =
            "{\"webhook_type\":\"UNPROCESSABLE\",\"webhook_code\":\"UNPROCESSABLE\"}";

    private final Map<String, String> fixtureByConnection = new LinkedHashMap<>();

    MagicIds(Catalog catalog) {
        fixtureByConnection.put(connection("0000"), HEALTHY);
        for (Entry entry : catalog.entries()) {
            String fixture = entry.condition().fixture();
            if (entry.api() == Api.AEROSYNC && fixture != null && !fixtureByConnection.containsValue(fixture)) {
                fixtureByConnection.put(connection("0" + entry.label().replaceAll("[^0-9]", "")), fixture);
            }
        }
    }

    private static String connection(String end) {
        return "c0ffee" + "0".repeat(32 - 6 - end.length()) + end;
    }

    /** The connection ids by the fixture that they stand for, the healthy one first. */
    Map<String, String> connections() {
        var byFixture = new LinkedHashMap<String, String>();
        fixtureByConnection.forEach((connection, fixture) -> byFixture.put(fixture, connection));
        return byFixture;
    }

    Optional<String> fixtureOfConnection(String connectionId) {
        return Optional.ofNullable(fixtureByConnection.get(connectionId));
    }

    /** The job of a connection. */
    static String job(String connectionId) {
        return "REF-" + connectionId;
    }

    static String accessToken(String fixture) {
        return "mock-access-" + fixture;
    }

    static Optional<String> fixtureOfAccessToken(String token) {
        return token.startsWith("mock-access-")
                ? Optional.of(token.substring("mock-access-".length()))
                : Optional.empty();
    }

    static String apiKey(String fixture) {
        return "mock-key-" + fixture;
    }

    static Optional<String> fixtureOfApiKey(String key) {
        return key.startsWith("mock-key-") ? Optional.of(key.substring("mock-key-".length())) : Optional.empty();
    }
}
