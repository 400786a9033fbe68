package io.github.linkfault.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.input.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the overlay says; that others' tools apply it is what examples/openapi-overlay shows. */
class OverlayTest {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";
    private static final String OK = "{responses: {'200': {description: d}}}";

    private final Catalog catalog = Catalog.bundled();
    private final Api api = catalog.api("aerosync").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void ofAnyDocumentHasOneActionForEachOperationOfTheCatalog() {
        for (Api each : catalog.apis()) {
            Overlay overlay = Overlay.of(catalog, "1.2.3", each, null);
            JsonNode root = JsonMapper.shared().readTree(overlay.text());

            assertThat(Overlay.of(Catalog.bundled(), "1.2.3", each, null).text())
                    .isEqualTo(overlay.text())
                    .endsWith("}\n")
                    .doesNotContain("\r");
            assertThat(root.path("overlay").asString()).isEqualTo("1.0.0");
            assertThat(root.at("/info/version").asString()).isEqualTo("1.2.3");
            assertThat(root.path("actions").findValuesAsString("target"))
                    .hasSize(catalog.operations(each).size() + 1)
                    .doesNotHaveDuplicates();
            assertThat(overlay.operations()).isEqualTo(catalog.operations(each).size());
            assertThat(overlay.lacking()).isEmpty();
            assertThat(overlay.unknown()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/{connectionId}/balance, https://api.example.com/v2",
        "/accounts/{account}/balance/, https://api.example.com/v2",
        "/v2/accounts/{account}/balance, https://api.example.com",
        "/accounts/{account}/balance, '{scheme}://example.com'",
        "/v2/accounts/{it's}/balance, /",
    })
    void findsAnOperationWhateverItsParametersAndServersAreCalled(String path, String server) throws IOException {
        Overlay overlay = of(HEAD + "servers: [{url: '" + server + "'}]\npaths: {\"" + path + "\": {get: " + OK + "}}");

        assertThat(targets(overlay)).containsExactly("$", "$.paths['" + path.replace("'", "\\'") + "'].get");
        assertThat(overlay.lacking())
                .hasSize(catalog.operations(api).size() - 1)
                .noneMatch(it -> it.startsWith("getBalance "));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/accounts/{connectionId}/balance, get",
        "/v2/accounts/{connectionId}/balance, post",
        "/accounts/{connectionId}/balances, get",
    })
    void findsNoOtherOperation(String path, String method) throws IOException {
        Overlay overlay = of(HEAD + "paths: {\"" + path + "\": {" + method + ": " + OK + "}}");

        assertThat(overlay.operations()).isZero();
        assertThat(overlay.unknown()).containsExactly(method.toUpperCase(Locale.ROOT) + " " + path);
    }

    @Test
    void keepsWhatTheDocumentSaysOfAResponse() throws IOException {
        JsonNode responses = actions(of(HEAD + """
                paths:
                  /accounts/{id}/balance:
                    get:
                      responses:
                        '400': {description: Theirs., content: {application/json: {schema: {type: object}, examples: {AC-100: {value: 1}}}}}
                        '403': {description: Theirs., content: {text/plain: {schema: {type: string}}}}
                """)).get(1).at("/update/responses");

        assertThat(responses.at("/400").propertyNames()).containsExactlyInAnyOrder("x-linkfault-evidence", "content");
        JsonNode media = responses.at("/400/content/application~1json");
        assertThat(media.propertyNames()).containsExactly("examples");
        assertThat(media.path("examples").propertyNames()).contains("documented AC-100", "AC-104");
        assertThat(responses.at("/403/content").propertyNames()).containsExactly("application/json");
        assertThat(responses.at("/403/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/AerosyncErrorBody");
    }

    @Test
    void aResponseThatOnlyRefersGetsOneOfItsOwn() throws IOException {
        JsonNode actions = actions(of(HEAD + """
                paths:
                  /accounts/{id}/balance:
                    get: {responses: {'403': {$ref: '#/components/responses/No'}}}
                components:
                  schemas: {AerosyncErrorBody: {type: string}}
                  responses:
                    No: {description: Theirs., content: {application/json: {schema: {$ref: '#/components/schemas/AerosyncErrorBody'}, example: x}}}
                """));

        assertThat(actions.get(1).path("target").asString())
                .isEqualTo("$.paths['/accounts/{id}/balance'].get.responses['403']");
        assertThat(actions.get(1).path("remove").asBoolean()).isTrue();
        JsonNode response = actions.get(2).at("/update/responses/403");
        assertThat(response.path("description").asString()).isEqualTo("Theirs.");
        JsonNode media = response.at("/content/application~1json");
        assertThat(media.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/AerosyncErrorBody");
        assertThat(media.has("example")).isFalse();
        assertThat(media.at("/examples/example/value").asString()).isEqualTo("x");
        assertThat(media.path("examples").propertyNames()).containsExactly("example", "AC-001");
        // The name is the document's, so that of the catalog's schema is another.
        assertThat(actions.get(0).at("/update/components/schemas").propertyNames())
                .contains("DocumentedAerosyncErrorBody")
                .doesNotContain("AerosyncErrorBody");
    }

    @Test
    void aResponseInAnotherFileStaysAndIsReported() throws IOException {
        Overlay overlay = of(HEAD + """
                paths:
                  /accounts/{id}/balance:
                    get: {responses: {'403': {$ref: 'errors.yaml#/No'}, '405': {$ref: '#/components/responses/Nowhere'}}}
                """);

        assertThat(overlay.left()).containsExactly("getBalance 403", "getBalance 405");
        assertThat(overlay.unknown()).isEmpty();
        assertThat(actions(overlay).get(1).at("/update/responses").propertyNames())
                .containsExactly("400");
    }

    @Test
    void anOperationWhoseErrorsAllStayIsKnownAllTheSame() throws IOException {
        Overlay overlay = of(HEAD + """
                paths:
                  /accounts/{id}/balance:
                    get: {responses: {'400': {$ref: 'a.yaml'}, '403': {$ref: 'a.yaml'}, '405': {$ref: 'a.yaml'}}}
                """);

        assertThat(overlay.operations()).isZero();
        assertThat(overlay.left()).hasSize(3);
        assertThat(overlay.unknown()).isEmpty();
    }

    @Test
    void takesNoDocumentThatHasTheErrorsAlready() throws IOException {
        Path file = Files.writeString(
                folder.resolve("done.yaml"),
                HEAD + "paths: {/a: {get: " + OK + "}}\ncomponents: {schemas: {A: {x-linkfault-schema: urn:a}}}");

        assertThatThrownBy(() -> VendorDocument.read(file))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("line 4, components.schemas: the document has the documented errors already");
    }

    private Overlay of(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("vendor.yaml"), document);
        return Overlay.of(catalog, "1.2.3", api, VendorDocument.read(file));
    }

    private static JsonNode actions(Overlay overlay) {
        return JsonMapper.shared().readTree(overlay.text()).path("actions");
    }

    private static List<String> targets(Overlay overlay) {
        return actions(overlay).findValuesAsString("target");
    }
}
