import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.MockServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many clients at once, each with its own connection, against the mock and against plain WireMock with one stub, in one
 * process and over loopback. Every answer is read and checked. See README.md beside this file.
 */
final class MockLoad {

    /** A request, and what its answer must have. */
    private record Question(String request, int status, String contains) {}

    private static final List<Question> QUESTIONS = List.of(
            get("/v2/accounts/c0ffee00000000000000000000000000/balance", "", 200, "availableBalance"),
            get("/v2/accounts/c0ffee00000000000000000000000105/balance", "", 405, "Linkfault-Entry: aerosync/getBalance/AC-105"),
            get("/v2/accounts/x/balance", "Prefer: error=AC-104\r\n", 400, "Linkfault-Entry: aerosync/getBalance/AC-104"),
            get("/v2/accounts/0badc0de/identity", "", 404, "\"message\":\"User 0badc0de not found.\""),
            post("/v2/token", "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}", 200, "\"token\":\"mock-token-"),
            post("/v1/financial_connections/balances", "{\"access_token\":\"mock-access-aggregatorFailing\"}", 500, "Linkfault-Entry: fuse/aggregator_error"),
            post("/v2/accounts/c0ffee00000000000000000000070000/refresh", "", 200, "\"jobId\":\"REF-"),
            get("/v2/nowhere", "", 404, "Linkfault-Miss: "));

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        System.out.printf(Locale.ROOT, "%d requests over %d connections%n", requests, clients);

        var plain = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true));
        plain.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson("{\"account\":{\"availableBalance\":100.5}}")));
        plain.start();
        List<Question> one = List.of(get("/v2/accounts/x/balance", "", 200, "availableBalance"));
        MockServer mock = MockServer.start(Catalog.bundled());
        int mockPort = Integer.parseInt(mock.url().replaceAll(".*:", ""));

        run("warm-up", mockPort, QUESTIONS, requests / 10, clients);
        run("warm-up", plain.port(), one, requests / 10, clients);
        run("plain WireMock, one stub", plain.port(), one, requests, clients);
        for (int quarter = 1; quarter <= 4; quarter++) {
            run("linkfault mock, quarter " + quarter, mockPort, QUESTIONS, requests / 4, clients);
        }
        run("plain WireMock, one stub", plain.port(), one, requests, clients);
        mock.close();
        plain.stop();
        System.exit(0);
    }

    private static void run(String name, int port, List<Question> questions, int requests, int clients) throws Exception {
        var next = new AtomicInteger();
        var wrong = new AtomicInteger();
        var broken = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        long started = System.nanoTime();
        for (int client = 0; client < clients; client++) {
            var thread = new Thread(() -> {
                try (var socket = new Socket("127.0.0.1", port)) {
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(60_000);
                    var in = new BufferedInputStream(socket.getInputStream());
                    for (int number; (number = next.getAndIncrement()) < requests; ) {
                        Question question = questions.get(number % questions.size());
                        socket.getOutputStream().write(question.request().getBytes(UTF_8));
                        String answer = read(in);
                        if (!answer.startsWith("HTTP/1.1 " + question.status() + " ") || !answer.contains(question.contains())) {
                            wrong.incrementAndGet();
                        }
                    }
                } catch (IOException failed) {
                    broken.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-28s %7.0f requests/s   wrong %d   broken connections %d   heap after collection %d MB%n",
                name,
                requests / seconds,
                wrong.get(),
                broken.get(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** One whole response, by its Content-Length or its chunks. */
    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) octet(in));
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int length = lower.indexOf("content-length: ");
        if (length >= 0) {
            int count = Integer.parseInt(lower.substring(length + 16, lower.indexOf('\r', length)));
            return head + new String(in.readNBytes(count), UTF_8);
        }
        var body = new StringBuilder();
        while (true) {
            var size = new StringBuilder();
            while (size.indexOf("\r\n") < 0) {
                size.append((char) octet(in));
            }
            int count = Integer.parseInt(size.toString().strip(), 16);
            body.append(new String(in.readNBytes(count), UTF_8));
            in.readNBytes(2);
            if (count == 0) {
                return head.toString() + body;
            }
        }
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new IOException("the connection ended in the middle of an answer");
        }
        return octet;
    }

    private static Question get(String path, String headers, int status, String contains) {
        return new Question("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + credentials() + headers + "\r\n", status, contains);
    }

    private static Question post(String path, String body, int status, String contains) {
        return new Question(
                "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + credentials() + "Content-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body,
                status,
                contains);
    }

    private static String credentials() {
        return "Authorization: Bearer mock-aerosync-token\r\nFuse-Client-Id: mock-client\r\nFuse-Api-Key: mock-key-healthy\r\n";
    }
}
