package io.github.linkfault.audit;

import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ids and credentials for generated traffic; the same for the same state of the random numbers. */
final class RandomTexts {

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    /** So many hexadecimal digits. */
    String hex(int length) {
        var text = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    /** A random UUID. */
    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-8" + hex(3) + "-" + hex(12);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What requests carry, by the name of its placeholder. */
    Map<String, String> values() {
        return Map.of(
                "connectionId", hex(32),
                "jobId", "REF-" + hex(32),
                "entityId", "entity-" + hex(8),
                "entity_id", "entity-" + hex(8),
                "accessToken", "at-" + hex(24),
                "token", "tok." + hex(40),
                "apiKey", hex(20),
                "apiSecret", hex(20));
    }

    /** The path of an operation, with an id of its own for each parameter that has no value. */
    String path(Operation operation, Map<String, String> values) {
        String path = operation.path();
        for (String parameter : operation.parameters()) {
            path = path.replace("{" + parameter + "}", values.getOrDefault(parameter, "id-" + hex(8)));
        }
        return path;
    }
}
