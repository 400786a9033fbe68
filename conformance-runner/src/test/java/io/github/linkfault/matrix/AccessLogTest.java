package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access logs of a real nginx in front of the mock, read with the preset. */
class AccessLogTest {

    private static final String JSON = "log_format json escape=json '{\"time_iso8601\":\"$time_iso8601\","
            + "\"request_method\":\"$request_method\",\"request_uri\":\"$request_uri\",\"status\":$status,"
            + "\"http_host\":\"$http_host\",\"http_user_agent\":\"$http_user_agent\"}';";

    @TempDir
    Path folder;

    @Test
    void both_formats_of_nginx_count_the_requests_that_were_made() throws Exception {
        var nginx = new Nginx(folder);
        nginx.log("json.log", "json", JSON);
        nginx.log("combined.log", "combined", "");
        try (MockServer mock = MockServer.start(Catalog.bundled())) {
            int port = nginx.plain("", Nginx.to(URI.create(mock.url()).getAuthority()));
            try (Nginx running = nginx.start()) {
                assertThat(running).isSameAs(nginx);
                String url = "http://127.0.0.1:" + port + "/v2/accounts/c0ffee00000000000000000000000105/balance";
                for (int request = 0; request < 3; request++) {
                    assertThat(status(url, "error=AC-105", "curl/8")).isEqualTo(405);
                }
                assertThat(status(url + "?a=%22b", "error=AC-104", "an \"agent\" \\ of its own"))
                        .isEqualTo(400);
                assertThat(status("http://127.0.0.1:" + port + "/elsewhere", "", "curl/8"))
                        .isEqualTo(404);
            }
        }
        for (String log : List.of("json.log", "combined.log")) {
            // The line of the check whether nginx listens has no request and is none of these.
            CommandLineRun run = CommandLineRun.of(
                    "audit",
                    folder.resolve(log).toString(),
                    "--preset",
                    "nginx",
                    "--report",
                    folder.resolve("out").toString());
            JsonNode totals = JsonMapper.shared()
                    .readTree(Files.readString(folder.resolve("out/audit.json")))
                    .path("totals");
            assertThat(totals.path("unjudged").asInt()).as(run.out()).isEqualTo(4);
            assertThat(totals.path("foreign").asInt()).isEqualTo(1);
            assertThat(totals.path("broken").asInt()).isZero();
            assertThat(run.out())
                    .contains("the body of 4 answers, judged by status alone")
                    .contains("CLIENT  curl/8 ");
        }
    }

    private static int status(String url, String prefer, String agent) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Prefer", prefer)
                                .header("User-Agent", agent)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
