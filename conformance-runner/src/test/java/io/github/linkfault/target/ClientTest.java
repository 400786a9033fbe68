package io.github.linkfault.target;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts with several addresses, and servers of another protocol. */
class ClientTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void an_address_that_refuses_is_passed_over() throws IOException {
        int port = answering("127.0.0.1");
        try (var client = client(Duration.ofSeconds(30), "127.0.0.2", "127.0.0.1")) {
            assertThat(client.send(get("http://api.test:" + port + "/"))).isInstanceOf(Response.class);
        }
    }

    @Test
    void an_address_that_swallows_everything_costs_its_share_of_the_deadline_once() throws IOException {
        int port = answering("127.0.0.1");
        swallow("127.0.0.2", port);
        try (var client = client(Duration.ofSeconds(6), "127.0.0.2", "127.0.0.1")) {
            assertThat(client.send(get("http://api.test:" + port + "/"))).isInstanceOf(Response.class);
            long before = System.nanoTime();
            assertThat(client.send(get("http://api.test:" + port + "/"))).isInstanceOf(Response.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void where_no_address_takes_the_connection_each_is_told() {
        try (var client = client(Duration.ofSeconds(30), "127.0.0.2", "127.0.0.3")) {
            assertThat(told(client.send(get("http://api.test:1/"))))
                    .isEqualTo(
                            "Connecting: no address of api.test:1 takes the connection: 127.0.0.2 refuses the connection,"
                                    + " 127.0.0.3 refuses the connection. Check target.baseUrl");
        }
    }

    @Test
    void a_name_without_address_is_told() {
        try (var client = new Client(Duration.ofSeconds(30), host -> {
            throw new java.net.UnknownHostException(host);
        })) {
            assertThat(told(client.send(get("http://api.test/"))))
                    .isEqualTo(
                            "Name look-up: api.test has no address here. Check target.baseUrl; a name that only a proxy"
                                    + " knows needs target.proxy or HTTPS_PROXY");
        }
    }

    @Test
    void codings_are_asked_for_that_are_understood() throws IOException {
        int port = answering("127.0.0.1");
        try (var client = client(Duration.ofSeconds(30), "127.0.0.1")) {
            client.send(get("http://api.test:" + port + "/"));
            assertThat(heads).singleElement().asString().contains("Accept-Encoding: gzip, deflate\n");
        }
    }

    @Test
    void a_host_may_have_an_underscore() throws IOException {
        int port = answering("127.0.0.1");
        try (var client = client(Duration.ofSeconds(30), "127.0.0.1")) {
            assertThat(client.send(get("http://fuse_api:" + port + "/"))).isInstanceOf(Response.class);
            assertThat(heads).singleElement().asString().contains("Host: fuse_api:" + port + "\n");
        }
    }

    @Test
    void what_speaks_http2_only_is_named() throws IOException {
        // Its settings, without any, and its farewell to what is no preface (RFC 9113, section 3.4).
        int port = serving(
                "127.0.0.1", new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        try (var client = client(Duration.ofSeconds(30), "127.0.0.1")) {
            assertThat(told(client.send(get("http://api.test:" + port + "/"))))
                    .isEqualTo(
                            "HTTP: api.test:" + port + " speaks HTTP/2 only. Linkfault speaks HTTP/1.1: allow it on the"
                                    + " server of target.baseUrl");
        }
    }

    @Test
    void what_speaks_http2_only_over_tls_is_named() throws Exception {
        var server = (SSLServerSocket) SSLContext.getDefault()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(server);
        inBackground(() -> {
            try (var socket = (SSLSocket) server.accept()) {
                socket.setHandshakeApplicationProtocolSelector((any, offered) -> null);
                socket.startHandshake();
            }
        });
        try (var client = client(Duration.ofSeconds(30), "127.0.0.1")) {
            assertThat(told(client.send(get("https://api.test:" + server.getLocalPort() + "/"))))
                    .startsWith("HTTP: api.test:" + server.getLocalPort() + " has no HTTP/1.1");
        }
    }

    @Test
    void what_wants_tls_is_named() throws IOException {
        int port = serving("127.0.0.1", new byte[] {21, 3, 1, 0, 2, 2, 70});
        try (var client = client(Duration.ofSeconds(30), "127.0.0.1")) {
            assertThat(told(client.send(get("http://api.test:" + port + "/"))))
                    .isEqualTo("TLS: api.test:" + port + " wants TLS. Write https:// in target.baseUrl");
        }
    }

    private static Client client(Duration deadline, String... addresses) {
        return new Client(deadline, host -> {
            var all = new ArrayList<InetAddress>();
            for (String address : addresses) {
                all.add(InetAddress.getByAddress(
                        host, InetAddress.getByName(address).getAddress()));
            }
            return all.toArray(InetAddress[]::new);
        });
    }

    private static Request get(String url) {
        return new Request("GET", url, Headers.NONE, Body.EMPTY);
    }

    private static String told(Answer answer) {
        return answer instanceof Failure failure && failure.kind() == Failure.Kind.UNREACHABLE
                ? failure.detail()
                : String.valueOf(answer);
    }

    private int answering(String address) throws IOException {
        return serving(address, ANSWER.getBytes(US_ASCII));
    }

    /** Answers every request with these bytes. */
    private int serving(String address, byte... answer) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getByName(address));
        open.add(server);
        inBackground(() -> {
            while (true) {
                try (Socket socket = server.accept()) {
                    var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                    var head = new StringBuilder();
                    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                        head.append(line).append('\n');
                    }
                    heads.add(head.toString());
                    socket.getOutputStream().write(answer);
                    socket.getOutputStream().flush();
                    socket.shutdownOutput();
                    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } catch (java.net.SocketException reset) {
                    if (server.isClosed()) {
                        throw reset;
                    }
                }
            }
        });
        return server.getLocalPort();
    }

    /** Fills the queue of a port that nobody serves, so that a further connection gets no answer at all. */
    private void swallow(String address, int port) throws IOException {
        var server = new ServerSocket(port, 1, InetAddress.getByName(address));
        open.add(server);
        for (int number = 0; number < 4; number++) {
            var waiting = new Socket();
            open.add(waiting);
            try {
                waiting.connect(new InetSocketAddress(address, port), 200);
            } catch (IOException full) {
                return;
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception ended) {
                // The test has ended, or the client has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
