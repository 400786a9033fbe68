package io.github.linkfault.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.judge.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Drafts of recorded traffic of a made-up shop, with secrets wherever traffic has some. */
class TrafficDraftTest {

    private static final Path TRAFFIC = Path.of("src/test/resources/io/github/linkfault/draft/shop.ndjson");

    @TempDir
    Path folder;

    private Path shop;
    private DraftedCatalog drafted;

    @BeforeEach
    void draft() throws IOException {
        shop = folder.resolve("shop");
        drafted = Drafts.ofTraffic(List.of(Input.of(TRAFFIC)), FieldMapping.PUBLISHED, null, "shop");
        drafted.write(shop);
    }

    @Test
    void each_error_that_was_seen_is_a_row_and_says_so() {
        Catalog catalog = Catalog.ofFolder(shop, null);
        assertThat(catalog.entries())
                .extracting(Entry::id)
                .containsExactly(
                        "shop/getV1OrdersByOrdersId/ORDER_NOT_FOUND",
                        "shop/getV1OrdersByOrdersId/E-101",
                        "shop/postV1Orders/bad_count",
                        "shop/postV1Orders/503",
                        "shop/deleteV1CartsByCartsIdItemsByItemsId/409");
        assertThat(catalog.entries()).allSatisfy(entry -> {
            assertThat(entry.evidence().operation()).isEqualTo(Evidence.OBSERVED);
            assertThat(entry.evidence().path()).isEqualTo(Evidence.OBSERVED);
            assertThat(entry.evidence().remedy()).isEqualTo(Evidence.OBSERVED);
        });
        assertThat(catalog.operation("shop", "deleteV1CartsByCartsIdItemsByItemsId")
                        .orElseThrow()
                        .path())
                .isEqualTo("/v1/carts/{cartsId}/items/{itemsId}");
    }

    @Test
    void a_message_is_kept_where_it_is_the_same_but_for_the_values_of_the_path() {
        Catalog catalog = Catalog.ofFolder(shop, null);
        assertThat(message(catalog, "shop/getV1OrdersByOrdersId/ORDER_NOT_FOUND"))
                .isEqualTo("No order <ordersId>.");
        assertThat(message(catalog, "shop/postV1Orders/bad_count"))
                .as("it repeats a value of the request")
                .isEmpty();
        assertThat(drafted.todo())
                .containsEntry(
                        "Read messages and causes before you share the draft: secrets are masked, names of people and companies are not",
                        List.of("5 rows"));
    }

    private static String message(Catalog catalog, String id) {
        return catalog.entry(id)
                .orElseThrow()
                .message()
                .map(message -> message.text())
                .orElse("");
    }

    @Test
    void no_secret_and_no_value_gets_into_the_folder() {
        String all = String.join("\n", drafted.files().values()) + drafted.todo();
        assertThat(all).contains("ORDER_NOT_FOUND", "The count of *** must be positive.", "Authorization");
        assertThat(all)
                .doesNotContain("eyJ")
                .doesNotContain("S3CR3T")
                .doesNotContain("12345")
                .doesNotContain("99998")
                .doesNotContain("88888")
                .doesNotContain("alice")
                .doesNotContain("tok_")
                .doesNotContain("req_")
                .doesNotContain("4111")
                .doesNotContain("apple")
                .doesNotContain("hunter")
                .doesNotContain("0b6f1c9e")
                .doesNotContain("rgen")
                .doesNotContain("jo@")
                .doesNotContain("opensesame");
    }

    @Test
    void the_mock_plays_it_and_a_run_against_the_mock_conforms() {
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--catalog",
                shop.toString(),
                "--report",
                folder.resolve("report").toString());
        assertThat(run.out()).contains("The target conforms.");
        assertThat(run.exitCode()).isZero();
        assertThat(CommandLineRun.of("explain", "ORDER_NOT_FOUND", "--catalog", shop.toString())
                        .out())
                .contains("(operation observed)", "seen in recorded traffic");
        assertThat(CommandLineRun.of("export", "--catalog", shop.toString(), "--format", "openapi")
                        .out())
                .contains("\"observed\"");
    }

    @Test
    void the_traffic_conforms_to_what_was_drafted_from_it() throws IOException {
        CommandLineRun audit = CommandLineRun.of(
                "audit",
                TRAFFIC.toString(),
                "--catalog",
                shop.toString(),
                "--report",
                folder.resolve("audit").toString());
        assertThat(audit.out()).contains("3 conforming");
        for (String file : List.of("api", "operations", "conditions")) {
            assertThat(JsonSchema.bundled("linkfault/" + file)
                            .faults(new YAMLMapper()
                                    .readTree(Files.readString(shop.resolve("features/shop/" + file + ".yaml")))))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void a_har_is_read_as_well_and_a_base_chooses() throws IOException {
        Path har = Files.writeString(folder.resolve("browser.har"), """
                {"log": {"entries": [
                  {"request": {"method": "GET", "url": "https://one.example/api/things/7", "headers": []},
                   "response": {"status": 404, "headers": [], "content": {"size": 20, "text": "{\\"code\\": \\"none\\"}"}}},
                  {"request": {"method": "GET", "url": "https://two.example/api/things", "headers": []},
                   "response": {"status": 500, "headers": [], "content": {"size": 20, "text": "{\\"code\\": \\"oops\\"}"}}},
                  {"request": {"method": "GET", "url": "https://two.example/api/things", "headers": []},
                   "response": {"status": 500, "headers": [], "content": {"size": 20, "text": "{\\"code\\": \\"oops\\"}"}}}
                ]}}
                """);
        assertThat(entries(har, null)).containsExactly("x/getApiThings/oops");
        assertThat(entries(har, "https://one.example/api")).containsExactly("x/getThingsByThingsId/none");
        assertThat(Catalog.ofFolder(folder.resolve("https://one.example/api".replaceAll("\\W", "")), null)
                        .api("x")
                        .orElseThrow()
                        .servers()
                        .get(0)
                        .url())
                .isEqualTo("https://one.example/api");
    }

    private List<String> entries(Path har, @Nullable String base) throws IOException {
        Path output = folder.resolve(String.valueOf(base).replaceAll("\\W", ""));
        Drafts.ofTraffic(List.of(Input.of(har)), FieldMapping.PUBLISHED, base, "x")
                .write(output);
        return Catalog.ofFolder(output, null).entries().stream().map(Entry::id).toList();
    }
}
