package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.FeatureCopy;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session fetches a token for each API whose {@code api.yaml} has one, from the operation that it names. */
class SessionTest {

    @TempDir
    Path folder;

    @Test
    void each_api_has_a_token_of_its_own() throws IOException {
        var features = FeatureCopy.into(folder);
        features.edit("fuse/api.yaml", "credentials:\n", """
                credentials:
                  token: {operation: createSession, value: /client_secret, seconds: /none}
                """);
        features.edit(
                "fuse/operations.yaml",
                "path: {entity_id: '{entityId}'}",
                "path: {entity_id: '{entityId}'}\n    headers: {Authorization: 'Bearer {token}'}");
        Catalog catalog = features.catalog();

        try (var mock = MockServer.start(Catalog.bundled());
                var client = new Client(Duration.ofSeconds(10))) {
            var target = TargetFile.parse("mock", mock.targetFile(), catalog, Map.of());
            var session = new Session(target, catalog, client, "test", 0);
            for (Api api : catalog.apis()) {
                assertThat(session.preflight(api)).isEqualTo(new Preflight.Ready(""));
            }

            assertThat(session.tokens()).isEqualTo(2);
            assertThat(session.secrets()).isNotEqualTo(target.secrets());
        }
    }
}
