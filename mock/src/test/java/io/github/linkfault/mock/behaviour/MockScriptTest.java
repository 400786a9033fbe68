package io.github.linkfault.mock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the member {@code mock} of an {@code api.yaml} is said where it is. */
class MockScriptTest {

    private static final Path FEATURES = Path.of("../features");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token: {make: | token: {mak: | mock, values, token: the member \"make\" is missing or empty",
                "match: 'c0ffee[ | match: '(c0ffee[ | mock, values, connectionId: \"(c0ffee[0-9a-f]{22}(?<mark>[0-9]{4})\" is no regular"
                        + " expression: Unclosed group",
                "polled: [getJob, getRefreshJob] | polled: getJob | mock, jobs, polled: expected a list of texts",
                "at: /jobStatus | at: jobStatus | mock, jobs, status: \"jobStatus\" is no JSON Pointer; it begins with a slash",
                "chosenBy: error} | chosenBy: error, when: version} | mock, pages, item 1 (unnamed), when: expected a list of texts",
                "form: 'yyyy-MM-dd HH:mm:ss.SSSSSS' | form: 'yyyy-MM-dd at noon' | mock, jobs, refresh: \"yyyy-MM-dd at noon\" writes no time;"
                        + " expected a pattern such as yyyy-MM-dd HH:mm:ss",
                "{refreshBalance: 'IDT-{hex}', createIdentityJob: 'IDT-{hex}', createTransactionsJob: 'TRN-{hex}'}"
                        + " | REF-1 | mock, jobs, created: expected an object",
            })
    void a_fault_is_said_with_its_place(String right, String wrong, String fault) throws IOException {
        Catalog catalog = edited(right, wrong);

        assertThatThrownBy(() -> MockServer.start(catalog).close())
                .isInstanceOf(BrokenCatalog.class)
                .hasMessage("features/aerosync/api.yaml, " + fault);
    }

    @Test
    void an_api_without_a_template_answers_with_the_documented_parts_of_an_error() throws IOException {
        Catalog catalog = edited("    body: {error: {code: '{code}', message: '{message}'}}\n", "");

        assertThat(MockScript.of(catalog.api("aerosync").orElseThrow()).error().body())
                .hasToString("{\"error\":{\"code\":\"{code}\",\"message\":\"{message}\"}}");
    }

    private Catalog edited(String right, String wrong) throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(feature|yaml|html)"))
                    .toList()) {
                Path copy = folder.resolve(FEATURES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path api = folder.resolve("aerosync/api.yaml");
        String text = Files.readString(api);
        assertThat(text).contains(right);
        Files.writeString(api, text.replace(right, wrong));
        return Catalog.of(folder);
    }
}
