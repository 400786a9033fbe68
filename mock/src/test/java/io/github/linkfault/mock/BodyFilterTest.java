package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A body that cannot be read gets an answer of the mock's own: no stack trace, no spent heap. */
class BodyFilterTest {

    private static final String VALID = "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}";

    private static MockServer mock;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled());
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void a_body_that_is_gzip_is_read() throws Exception {
        assertThat(send("gzip", gzip(VALID.getBytes(UTF_8))).statusCode()).isEqualTo(200);
        assertThat(send("", gzip(VALID.getBytes(UTF_8))).statusCode()).isEqualTo(200);
        assertThat(send("identity", VALID.getBytes(UTF_8)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_not_what_its_header_says_gets_400() throws Exception {
        refused(send("gzip", VALID.getBytes(UTF_8)), 400, "the body of the request is not gzip, as its header says");
        byte[] whole = gzip(VALID.getBytes(UTF_8));
        refused(
                send("gzip", java.util.Arrays.copyOf(whole, whole.length / 2)),
                400,
                "the body of the request is not gzip, as its header says");
        refused(send("br", VALID.getBytes(UTF_8)), 400, "the mock cannot take off the content coding");
        refused(send("gzip", gzip(whole)), 400, "the body of the request is compressed twice");
    }

    @Test
    void a_body_over_the_bound_gets_413_compressed_or_not() throws Exception {
        refused(
                send("", new byte[BodyFilter.MOST_BYTES + 1]),
                413,
                "the body of the request has more than 1048576 bytes");
        refused(
                send("gzip", gzip(new byte[50 * BodyFilter.MOST_BYTES])),
                413,
                "more than 1048576 bytes once it is decoded");
        assertThat(send("", new byte[BodyFilter.MOST_BYTES]).statusCode())
                .as("at the bound")
                .isEqualTo(400);
    }

    @Test
    void a_hundred_megabytes_without_a_length_do_not_spend_the_heap() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.url() + "/v2/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.InputStream() {
                    private int left = 100_000_000;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        int read = Math.min(length, left);
                        left -= read;
                        return read == 0 ? -1 : read;
                    }
                }))
                .build();
        refused(client.send(request, BodyHandlers.ofString()), 413, "more than 1048576 bytes");
    }

    @Test
    void a_body_that_is_no_form_though_its_header_says_so_reaches_the_api() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.url() + "/v2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("{\"coverage\": \"90%\"}"))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Linkfault-Entry")).contains("aerosync/createToken/AC-100");
    }

    @Test
    void bodies_that_do_not_arrive_keep_nobody_else_waiting_and_are_answered_when_they_do() throws Exception {
        var waiting = new ArrayList<Socket>();
        try {
            for (int slow = 0; slow < 100; slow++) {
                waiting.add(begun(VALID.length()));
            }
            HttpRequest index = HttpRequest.newBuilder(URI.create(mock.url() + "/index.json"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            assertThat(client.send(index, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            for (Socket slow : waiting) {
                slow.getOutputStream().write(VALID.substring(1).getBytes(UTF_8));
                assertThat(statusLine(slow)).isEqualTo("HTTP/1.1 200 OK");
            }
        } finally {
            for (Socket slow : waiting) {
                slow.close();
            }
        }
    }

    @Test
    void a_body_that_ends_too_early_is_told() throws Exception {
        try (Socket cut = begun(VALID.length())) {
            cut.shutdownOutput();
            assertThat(statusLine(cut)).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
        assertThat(send("", VALID.getBytes(UTF_8)).statusCode()).isEqualTo(200);
    }

    /** A request of which the head and the first byte of the body were sent. */
    private static Socket begun(int length) throws IOException {
        URI url = URI.create(mock.url());
        var socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(10_000);
        String head = "POST /v2/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int read = socket.getInputStream().read();
                read > 0 && read != '\r';
                read = socket.getInputStream().read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    private static HttpResponse<String> send(String coding, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.url() + "/v2/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (!coding.isEmpty()) {
            request.header("Content-Encoding", coding);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> response, int status, String miss) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Linkfault-Miss").orElse("")).contains(miss);
        assertThat(response.body()).doesNotContain("<html", "\tat ");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
