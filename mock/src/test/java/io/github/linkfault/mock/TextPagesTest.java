package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which page a request gets; what the pages do, a browser shows in {@code WidgetSdkTest}. */
class TextPagesTest {

    private static final TextPages PAGES = pages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/widget?error=AR-100",
                "/widget?x&error=AR%2D100&error=AR-500",
                "/?token=AR-100&defaultTheme=light&version=2.0.0"
            })
    void an_error_is_chosen_by_its_code(String target) {
        assertThat(page(target).body().text()).contains("data-chosen=\"AR-100\"");
        assertThat(page(target).headers().first("Linkfault-Entry")).contains("aerosync/widget/AR-100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/widget", "/?token=mock-token-1&defaultTheme=dark&version=2.0.0", "/?defaultTheme&version"})
    void without_a_code_the_page_waits(String target) {
        assertThat(page(target).status()).isEqualTo(200);
        assertThat(page(target).body().text()).contains("data-chosen=\"\"").contains("Code: AC-117 |");
        assertThat(page(target).headers().first("Linkfault-Entry")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget?error=AR-999", "/widget?error=%22%3E%3Cscript%3E", "/widget?error=%zz"})
    void a_code_that_no_document_has_is_told_with_those_that_there_are(String target) {
        Response response = page(target);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(response.body().text())
                .isEqualTo("Linkfault's mock: the documents of the widget have no error of this code; they have AR-100,"
                        + " AR-500, AC-117\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?token=AR-100", "/widget/", "/widgets", "/v2/token"})
    void other_requests_are_left_alone(String target) {
        assertThat(answer("GET", target)).isEmpty();
    }

    @Test
    void only_a_get_asks_for_a_page() {
        assertThat(answer("POST", "/widget")).isEmpty();
    }

    @Test
    void the_pages_may_fetch_nothing_from_elsewhere() {
        assertThat(page("/widget").headers().first("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
        assertThat(page("/widget/sample").headers().first("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none';"));
    }

    private static TextPages pages() {
        Catalog catalog = Catalog.bundled();
        return new TextPages(catalog, new ApiMocks(catalog, new EntryIndex(catalog), InstantSource.system()));
    }

    private static Response page(String target) {
        return answer("GET", target).orElseThrow();
    }

    private static Optional<Response> answer(String method, String target) {
        return PAGES.answer(new Request(method, "http://127.0.0.1:8080" + target, Headers.NONE, Body.EMPTY));
    }
}
