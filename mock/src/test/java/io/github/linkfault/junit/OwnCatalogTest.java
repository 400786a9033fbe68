package io.github.linkfault.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.JdkClient;
import io.github.linkfault.mock.MockServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The extension on a catalog that the kit does not bring. */
@LinkfaultMock(catalog = OwnCatalogTest.FOLDER)
class OwnCatalogTest {

    static final String FOLDER = "../conformance-runner/src/test/resources/io/github/linkfault/acme";

    @EveryError(api = "acme", operation = "putItem")
    void each_error_of_the_operation_is_answered(Entry entry, Provocation provocation, MockUrls urls) {
        assertThat(entry.id()).startsWith("acme/putItem/");
        assertThat(provocation.url()).isEqualTo(urls.baseUrl("acme") + "/cart");
        try (var client = new JdkClient(Duration.ofSeconds(30))) {
            var response = (Response) client.send(new Request(
                    provocation.method(),
                    provocation.url(),
                    Headers.of(provocation.headers()),
                    Body.of(provocation.body())));
            assertThat(response.body().text()).contains(Objects.requireNonNull(entry.code()));
        }
    }

    @Test
    void without_a_script_the_first_error_is_what_to_try_first() {
        try (var mock = MockServer.start(Catalog.ofFolder(Path.of(FOLDER), null))) {
            assertThat(mock.firstCommands())
                    .satisfiesExactly(
                            preferring -> assertThat(preferring).endsWith("/v3/items/100000' -H 'Prefer: error=E401'"),
                            provoking ->
                                    assertThat(provoking).endsWith("/v3/items/100000' -H 'Acme-Key: no-such-key'"));
        }
    }

    @Test
    void the_mock_has_its_apis_alone(MockUrls urls) {
        assertThat(urls.baseUrl("acme")).endsWith("/v3");
        assertThat(urls.baseUrls()).containsOnlyKeys("acme");
    }
}
