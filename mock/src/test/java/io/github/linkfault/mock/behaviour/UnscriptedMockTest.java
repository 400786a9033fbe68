package io.github.linkfault.mock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.LibraryCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mock of an API whose {@code api.yaml} has no {@code mock}: the example's library, with one more condition. */
class UnscriptedMockTest {

    @TempDir
    Path folder;

    private Catalog catalog;

    @BeforeEach
    void read() throws IOException {
        LibraryCatalog library = LibraryCatalog.in(folder);
        library.append("conditions.yaml", """
                - condition: the ISBN is withdrawn
                  change: {path: {isbn: '9780000000410'}}
                  how: Ask for an ISBN that was withdrawn.
                """);
        library.append("errors.feature", """
                      | WITHDRAWN | 410 | The book is gone. | getBook | the ISBN is withdrawn | It is gone. | fix-request | Check the ISBN. | documented |
                """);
        catalog = Catalog.ofFolder(folder, null);
    }

    @ParameterizedTest
    @CsvSource({
        "9780000000001, BOOK_FOUND",
        "mock-isbn, BOOK_FOUND",
        // The values of two conditions are told apart.
        "9789990000000, BOOK_NOT_FOUND",
        "9780000000410, WITHDRAWN",
    })
    void a_value_that_a_condition_gives_the_path_brings_the_condition_about(String isbn, String expected) {
        assertThat(answer("getBook", Map.of("isbn", isbn), "anything", "")).isEqualTo(expected);
    }

    @Test
    void a_value_that_a_condition_gives_a_header_is_refused_and_any_other_taken() {
        assertThat(answer("getBook", Map.of("isbn", "1"), "no-such-key", "")).isEqualTo("INVALID_KEY");
        assertThat(answer("getBook", Map.of("isbn", "1"), "a-clients-own-key", ""))
                .isEqualTo("BOOK_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "mock-isbn-onLoan, BOOK_ON_LOAN",
        "mock-isbn-healthy, LOAN_CREATED",
        "mock-isbn-nobody, LOAN_CREATED",
        "mock-isbn, LOAN_CREATED",
    })
    void a_value_with_the_name_of_a_fixture_stands_for_it(String isbn, String expected) {
        assertThat(answer("createLoan", Map.of(), "any", "{\"isbn\": \"" + isbn + "\"}"))
                .isEqualTo(expected);
    }

    @Test
    void what_a_target_is_told_stands_for_its_fixture() {
        var magic = new MagicValues(api().api(), MockScript.of(api().api()));

        assertThat(magic.fixture("healthy").values()).containsExactly(Map.entry("isbn", "mock-isbn"));
        assertThat(magic.fixture("onLoan").values()).containsExactly(Map.entry("isbn", "mock-isbn-onLoan"));
    }

    private Operation api() {
        return catalog.operations().get(0);
    }

    /** The code of the answer, or what a success is called here. */
    private String answer(String id, Map<String, String> path, String key, String body) {
        Operation operation = catalog.operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var headers = Headers.of(Map.of("Library-Key", key, "Content-Type", "application/json"));
        var request = new Request(operation.method(), "/", headers, Body.of(body.getBytes(StandardCharsets.UTF_8)));
        var index = new EntryIndex(catalog);
        MockReply reply = new ApiMocks(catalog, index, InstantSource.system())
                .answer(new MatchedRequest(operation, request, path));
        return reply.entry().map(Entry::label).orElse(id.equals("getBook") ? "BOOK_FOUND" : "LOAN_CREATED");
    }
}
