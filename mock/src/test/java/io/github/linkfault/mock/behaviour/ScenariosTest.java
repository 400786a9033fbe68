package io.github.linkfault.mock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Scenarios are read as their published schema has it, and every fault is told with its place and what is nearest. */
class ScenariosTest {

    private static final Path EXAMPLES = Path.of("../schemas/linkfault/examples/scenarios");
    private static final Catalog LIBRARY = Catalog.of(Path.of("../examples/library/features"));

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    private static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void what_the_schema_accepts_is_read(Path example) throws Exception {
        JsonNode document = yaml(Files.readString(example));
        // The library has no providers.
        Catalog catalog = document.toString().contains("\"inner\"") ? Catalog.bundled() : LIBRARY;
        assertThat(Scenarios.read(document, catalog, 1).size())
                .isEqualTo(document.path("scenarios").size());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void what_the_schema_refuses_is_refused(Path example) throws IOException {
        JsonNode document = yaml(Files.readString(example));
        assertThatThrownBy(() -> Scenarios.read(document, LIBRARY, 1)).isInstanceOf(BrokenScenarios.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{operation: getBalnce, error: AC-104} | /scenarios/0/operation | no operation has this id; the nearest is getBalance",
                "{operation: aerosync/getBalnce, error: AC-104} | /scenarios/0/operation"
                        + " | no operation has this id; the nearest is aerosync/getBalance",
                "{operation: getBalance, error: AC-107} | /scenarios/0/error"
                        + " | getBalance has no such error; the nearest are AC-100, AC-104, AC-105",
                "{error: AC-104x} | /scenarios/0/error"
                        + " | no operation of Aerosync, Fuse has this error; the nearest is AC-104",
                "{operation: getBalance, error: unknwn} | /scenarios/0/error | getBalance has no such error; the nearest are",
                "{operation: getBalance, error: unknown, of: AC-107} | /scenarios/0/of | getBalance has no such error",
                "{eror: AC-104, fault: reset} | /scenarios/0/eror | no such member; the nearest is error",
                "{error: AC-104, times: 2, then: [{error: AC-105x}]} | /scenarios/0/then/0/error | no operation of",
                "{error: AC-104, request: 4..2} | /scenarios/0/request | expected the number of a request from 1 on",
                "{delay: 3s..1s} | /scenarios/0/delay | expected a time such as 2s",
                "{operation: getBalances, error: aggregator_error, inner: plaid/ITEM_LOGIN_REQUIRE} | /scenarios/0/inner"
                        + " | no inner error plaid/ITEM_LOGIN_REQUIRE; the nearest is plaid/ITEM_LOGIN_REQUIRED",
                "{error: aggregator_error, then: [{error: aggregator_error, inner: plaid/X}]} | /scenarios/0/then/0/inner"
                        + " | no inner error plaid/X",
                "{error: AC-104, inner: plaid/ITEM_LOGIN_REQUIRED} | /scenarios/0/inner"
                        + " | no inner error plaid/ITEM_LOGIN_REQUIRED; expected PROVIDER/CODE",
                "{error: fuse/internal_server_error, inner: plaid/ITEM_LOGIN_REQUIRED} | /scenarios/0/inner"
                        + " | no inner error: the error internal_server_error carries none of a provider",
                "{delay: 1s, inner: plaid/ITEM_LOGIN_REQUIRED} | /scenarios/0/inner | expected an error beside it",
                "{error: aggregator_error, iner: plaid/ITEM_LOGIN_REQUIRED} | /scenarios/0/iner"
                        + " | no such member; the nearest is inner",
            })
    void a_fault_has_its_place_and_names_the_nearest(String scenario, String pointer, String text) {
        assertThatThrownBy(() -> Scenarios.read(yaml("scenarios: [" + scenario + "]"), Catalog.bundled(), 1))
                .isInstanceOfSatisfying(BrokenScenarios.class, broken -> {
                    assertThat(broken.faults()).hasSize(1);
                    assertThat(broken.faults().get(0).pointer()).isEqualTo(pointer);
                    assertThat(broken.faults().get(0).text()).startsWith(text);
                });
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThatThrownBy(() -> Scenarios.read(
                        yaml("{sed: 1, scenarios: [{error: AC-104, times: 0}, {}]}"), Catalog.bundled(), 1))
                .isInstanceOfSatisfying(BrokenScenarios.class, broken -> assertThat(broken.faults())
                        .extracting(BrokenScenarios.Fault::pointer)
                        .isEqualTo(List.of("/sed", "/scenarios/0/times", "/scenarios/1")));
    }

    private static JsonNode yaml(String text) {
        return new YAMLMapper().readTree(text);
    }
}
