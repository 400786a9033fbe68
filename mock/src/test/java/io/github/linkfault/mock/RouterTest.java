package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths of which a literal segment stands where another path has a parameter. */
class RouterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/v1/books/9780000000001, getBook {isbn=9780000000001}",
        "/v1/books/newest, getNewest {}",
        "/v1/books/9780000000001/pages, getPages {isbn=9780000000001}",
        // The literal segment leads nowhere here, so it is a value.
        "/v1/books/newest/pages, getPages {isbn=newest}",
        "/v1/books/newest/covers, none",
        "/v1/books/9780000000001/pages/1, none",
    })
    void a_segment_is_a_value_where_the_literal_leads_nowhere(String path, String expected) throws IOException {
        assertThat(routed("GET", path)).isEqualTo(expected);
    }

    @Test
    void a_literal_without_the_method_gives_way_to_a_parameter_with_it() throws IOException {
        assertThat(routed("DELETE", "/v1/books/newest")).isEqualTo("removeBook {isbn=newest}");
    }

    private String routed(String method, String path) throws IOException {
        LibraryCatalog.in(folder).append("operations.yaml", """
                - {id: getNewest, title: The newest, method: GET, path: /books/newest, evidence: {path: documented, table: documented},
                   request: {}, success: {status: 200, body: {}}}
                - {id: getPages, title: The pages, method: GET, path: '/books/{isbn}/pages', evidence: {path: documented, table: documented},
                   request: {path: {isbn: '{isbn}'}}, success: {status: 200, body: {}}}
                - {id: removeBook, title: Remove, method: DELETE, path: '/books/{isbn}', evidence: {path: documented, table: documented},
                   request: {path: {isbn: '{isbn}'}}, success: {status: 200, body: {}}}
                """);
        return new Router(Catalog.ofFolder(folder, null))
                .route(new Request(method, "http://127.0.0.1" + path, Headers.NONE, Body.EMPTY))
                .map(match -> match.operation().id() + " " + match.values())
                .orElse("none");
    }
}
