package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session fetches a token for each API whose {@code api.yaml} has one, from the operation that it names. */
class SessionTest {

    private static final Path FEATURES = Path.of("../features");

    @TempDir
    Path folder;

    @Test
    void each_api_has_a_token_of_its_own() throws IOException {
        copyFeatures();
        edit("fuse/api.yaml", "credentials:\n", """
                credentials:
                  token: {operation: createSession, value: /client_secret, seconds: /none}
                """);
        edit(
                "fuse/operations.yaml",
                "path: {entity_id: '{entityId}'}",
                "path: {entity_id: '{entityId}'}\n    headers: {Authorization: 'Bearer {token}'}");
        Catalog catalog = Catalog.of(folder);

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

    private void edit(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    private void copyFeatures() throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("target"))
                    .toList()) {
                Path copy = folder.resolve(FEATURES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
