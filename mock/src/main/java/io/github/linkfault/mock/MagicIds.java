package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids and credentials that put the mock into a condition. They follow from the catalog, so that they are the same in
 * every version: an Aerosync connection ends with the number of the first code that its fixture stands for
 * ({@code c0ffee...0105}), a Fuse token or key with the fixture's name.
 *
 * <p>The 22 hexadecimal digits in the middle of a connection are free, and so is what follows a hyphen after a token or a key:
 * each client, or each test, can have its own.
 */
final class MagicIds {

    static final String HEALTHY = "healthy";
    /** Not a fixture of any entry: a connection whose jobs wait for an MFA answer. */
    static final String MFA_PENDING = "mfaPending";

    static final String AEROSYNC_KEY = "mock-aerosync-key";
    static final String AEROSYNC_SECRET = "mock-aerosync-secret";
    /** A bearer token that needs no {@code POST /token}. */
    static final String AEROSYNC_TOKEN = "mock-aerosync-token";

    static final String ENTITY = "mock-entity";
    static final String UNPROCESSABLE_WEBHOOK =
            "{\"webhook_type\":\"UNPROCESSABLE\",\"webhook_code\":\"UNPROCESSABLE\"}";

    static final List<String> TOKEN_FIXTURES = List.of(
            "internalError", "aggregatorFailing", "aggregatorDisconnected", "connectionFinished", "requestFails");
    static final List<String> KEY_FIXTURES = List.of("restrictedKey", "rateLimited");

    private static final String TOKEN = "mock-access-";
    private static final String KEY = "mock-key-";
    private static final int ENDING = 4;
    private static final Pattern CONNECTION = Pattern.compile("c0ffee[0-9a-f]{26}");

    private final Map<String, String> connectionByFixture = new LinkedHashMap<>();
    private final Map<String, String> fixtureByEnding = new HashMap<>();

    MagicIds(Catalog catalog) {
        add("0000", HEALTHY);
        for (Entry entry : catalog.entries()) {
            String fixture = entry.condition().fixture();
            if (entry.api().id().equals("aerosync") && fixture != null && !connectionByFixture.containsKey(fixture)) {
                add("0" + entry.label().replaceAll("[^0-9]", ""), fixture);
            }
        }
        fixtureByEnding.put("0001", MFA_PENDING);
    }

    private void add(String ending, String fixture) {
        connectionByFixture.put(fixture, connection(ending));
        fixtureByEnding.put(ending, fixture);
    }

    static String connection(String ending) {
        return "c0ffee" + "0".repeat(32 - 6 - ENDING) + ending;
    }

    /** The connection ids by the fixture that they stand for, the healthy one first. */
    Map<String, String> connections() {
        return new LinkedHashMap<>(connectionByFixture);
    }

    /** The connection whose jobs wait for an MFA answer. */
    static String mfaPending() {
        return connection("0001");
    }

    Optional<String> fixtureOfConnection(String connectionId) {
        return CONNECTION.matcher(connectionId).matches()
                ? Optional.ofNullable(fixtureByEnding.get(connectionId.substring(connectionId.length() - ENDING)))
                : Optional.empty();
    }

    /** The job of a connection. */
    static String job(String connectionId) {
        return "REF-" + connectionId;
    }

    static String accessToken(String fixture) {
        return TOKEN + fixture;
    }

    static Optional<String> fixtureOfAccessToken(String token) {
        return named(token, TOKEN);
    }

    static String apiKey(String fixture) {
        return KEY + fixture;
    }

    static Optional<String> fixtureOfApiKey(String key) {
        return named(key, KEY);
    }

    private static Optional<String> named(String value, String prefix) {
        if (!value.startsWith(prefix)) {
            return Optional.empty();
        }
        String name = value.substring(prefix.length());
        int hyphen = name.indexOf('-');
        return Optional.of(hyphen < 0 ? name : name.substring(0, hyphen));
    }
}
