package io.github.linkfault.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same pages from a web server, where the Content-Security-Policy means another origin. */
class StaticHostTest extends InBrowser {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", StaticHostTest::answer);
        server.start();
    }

    @AfterEach
    void stopServing() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void search_and_paste_box_work_there_too() {
        page.navigate(host() + "/index.html?q=ac104");
        assertThat(shownRows().first()).hasText("AC-104");
        page.locator("#pasted").fill("{\"error\":{\"code\":\"AC-105\",\"message\":\"m\"}}");
        assertThat(page.locator(".answer .what")).hasText("An error body of Aerosync with the code AC-105.");
        page.locator(".answer .card h3 a").click();
        assertThat(page.locator("h1")).containsText("AC-105");
        // The server stops before the page is looked at for errors; what it still loads then would be one.
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Override
    boolean isOwn(String url) {
        return url.startsWith(host());
    }

    private String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file =
                    BuiltSite.ROOT.resolve(exchange.getRequestURI().getPath().substring(1));
            if (!Files.isRegularFile(file)) {
                // What a browser asks for by itself.
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            String name = file.toString();
            String type = name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
