package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A staging behind nginx and squid: whatever lies between, the verdicts are those of the straight way; and where the set-up is
 * wrong, one line for each API says which layer failed and what to change. Everything is on this machine.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class NetworkTest {

    private static final String PROXY_PASSWORD = "proxy-p@ss/word-7131";
    private static final String ENCODED_PROXY_PASSWORD = "proxy-p%40ss%2Fword-7131";
    private static final String STORE_PASSWORD = "store-password-2718";
    private static final String GATEWAY_KEY = "gateway-key-1618-canary";

    /** Long: the machine may be busy with other things. */
    private static final String TIMEOUT = "30";

    @TempDir
    static Path folder;

    private StandIn standIn;
    private Nginx nginx;
    private Squid open;
    private Squid closed;
    private int tls;
    private int mutual;
    private int expired;
    private int otherName;
    private int plain;
    private int gateway;
    private int http2;
    private int prefixed;
    private int number;

    @BeforeAll
    void start() throws IOException {
        standIn = StandIn.start();
        PrivateAuthority authority = PrivateAuthority.in(folder, "authority");
        PrivateAuthority stranger = PrivateAuthority.in(folder, "stranger");
        authority.issue("server", PrivateAuthority.NAMES, 30);
        authority.issue("old", PrivateAuthority.NAMES, 0);
        authority.issue("other", "DNS:other.linkfault.test", 30);
        authority.issue("client", "", 30);
        authority.pack("client", STORE_PASSWORD);
        authority.writeOldKey("client");
        stranger.issue("intruder", "", 30);
        String passed = Nginx.to(standIn.authority());
        nginx = new Nginx(folder);
        tls = nginx.tls("server", passed);
        mutual = nginx.tls("server", "ssl_client_certificate " + authority.pem() + "; ssl_verify_client on; " + passed);
        expired = nginx.tls("old", passed);
        otherName = nginx.tls("other", passed);
        plain = nginx.plain("", passed);
        gateway = nginx.plain("", "if ($http_x_gateway_key != '" + GATEWAY_KEY + "') { return 403; } " + passed);
        http2 = nginx.plain(" http2", passed);
        prefixed = nginx.plain(
                "",
                "merge_slashes off; location /staging/ { rewrite ^/staging(/.*)$ $1 break; "
                        + passed.substring("location / {".length()));
        nginx.start();
        open = Squid.start(folder.resolve("open"), "", "");
        closed = Squid.start(folder.resolve("closed"), "ci", PROXY_PASSWORD);
    }

    @AfterAll
    void stop() throws IOException {
        for (AutoCloseable each : Stream.of(standIn, nginx, open, closed)
                .filter(java.util.Objects::nonNull)
                .toList()) {
            try {
                each.close();
            } catch (IOException | RuntimeException broken) {
                throw broken;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        }
    }

    /** One run: its exit code and streams, and everything it wrote. */
    private record Ran(CommandLineRun run, Path reports) {

        List<String> passed() throws IOException {
            var ids = new TreeSet<String>();
            for (JsonNode entry : JsonMapper.shared()
                    .readTree(Files.readString(reports.resolve("report.json")))
                    .path("entries")) {
                if (entry.path("verdict").asString().equals("passed")) {
                    ids.add(entry.path("id").asString());
                }
            }
            return List.copyOf(ids);
        }

        List<String> outputs() throws IOException {
            var outputs = new ArrayList<>(List.of(run.out(), run.err()));
            for (String name : ReportFolder.names()) {
                if (Files.exists(reports.resolve(name))) {
                    outputs.add(Files.readString(reports.resolve(name)));
                }
            }
            return outputs;
        }
    }

    /** Runs against a base, with these lines in each section and these variables. */
    private Ran run(String base, String members, Map<String, String> environment) throws IOException {
        String slash = base.endsWith("/") ? "/" : "";
        String yaml = StandInTarget.yaml(base.replaceFirst("/$", ""))
                .replaceAll("(?m)^(  baseUrl: .*)$", "$1" + slash + "\n" + Matcher.quoteReplacement(members));
        Path target = Files.writeString(folder.resolve("target-" + ++number + ".yaml"), yaml);
        Path reports = folder.resolve("report-" + number);
        var arguments = new ArrayList<>(List.of("run", "--target", target.toString(), "--report", reports.toString()));
        arguments.addAll(List.of("--timeout", TIMEOUT));
        DocumentedEntries.all().forEach(entry -> arguments.addAll(List.of("--entry", entry.id())));
        return new Ran(CommandLineRun.with(environment, arguments.toArray(String[]::new)), reports);
    }

    /**
     * A way to the API, right or wrong.
     *
     * @param base where a % stands for nothing
     * @param members lines of a section, with | between them
     */
    private record Way(String name, String base, String members, Map<String, String> environment, String told) {

        String yaml() {
            return members.isEmpty() ? "" : "  " + members.replace("|", "\n  ");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Stream<Way> rightWays() {
        String trust = "trust: authority.pem";
        String client = "clientCertificate: {certificate: client.pem, key: client.key}";
        String packed = "clientCertificate: {pkcs12: client.p12, password: '${STORE_PASSWORD}'}";
        String credentials = "http://ci:" + ENCODED_PROXY_PASSWORD + "@" + closed.authority();
        String inside = "staging.linkfault.test:";
        return Stream.of(
                right("straight", "http://" + standIn.authority(), "", Map.of()),
                right("a private authority", "https://127.0.0.1:" + tls, trust, Map.of()),
                right(
                        "a private authority, by name and with a slash",
                        "https://localhost:" + tls + "/",
                        trust,
                        Map.of()),
                right(
                        "a path before the API's and a slash",
                        "http://127.0.0.1:" + prefixed + "/staging/",
                        "",
                        Map.of()),
                right("a client certificate", "https://127.0.0.1:" + mutual, trust + "|" + client, Map.of()),
                right(
                        "a client certificate in PKCS #12",
                        "https://127.0.0.1:" + mutual,
                        trust + "|" + packed,
                        Map.of("STORE_PASSWORD", STORE_PASSWORD)),
                right("a proxy", "http://" + inside + plain, "proxy: http://" + open.authority(), Map.of()),
                right(
                        "a proxy to TLS",
                        "https://" + inside + tls,
                        trust + "|proxy: http://" + open.authority(),
                        Map.of()),
                right(
                        "a proxy to TLS with a client certificate",
                        "https://" + inside + mutual,
                        trust + "|" + client + "|proxy: " + open.authority(),
                        Map.of()),
                right("a proxy with a password", "http://" + inside + plain, "proxy: " + credentials, Map.of()),
                right(
                        "a proxy with a password to TLS",
                        "https://" + inside + tls,
                        trust + "|proxy: http://ci:${PROXY_PASSWORD}@" + closed.authority(),
                        Map.of("PROXY_PASSWORD", ENCODED_PROXY_PASSWORD)),
                right("HTTPS_PROXY", "https://" + inside + tls, trust, Map.of("HTTPS_PROXY", credentials)),
                right("http_proxy", "http://" + inside + plain, "", Map.of("http_proxy", open.authority())),
                right(
                        "NO_PROXY",
                        "http://127.0.0.1:" + plain,
                        "",
                        Map.of("HTTP_PROXY", "http://127.0.0.1:1", "NO_PROXY", "localhost, 127.0.0.0/8")),
                right(
                        "proxy: none",
                        "http://127.0.0.1:" + plain,
                        "proxy: none",
                        Map.of("HTTP_PROXY", "http://127.0.0.1:1")),
                right("IPv6", "http://[::1]:" + plain, "", Map.of()),
                right("IPv6 and TLS", "https://[::1]:" + tls, trust, Map.of()));
    }

    private static Way right(String name, String base, String members, Map<String, String> environment) {
        return new Way(name, base, members, environment, "");
    }

    @ParameterizedTest
    @MethodSource("rightWays")
    void the_verdicts_are_those_of_the_straight_way(Way way) throws IOException {
        Ran ran = run(way.base(), way.yaml(), way.environment());
        assertThat(ran.run().err()).isEmpty();
        assertThat(ran.passed())
                .isEqualTo(DocumentedEntries.overTheApi().stream()
                        .map(Entry::id)
                        .sorted()
                        .toList());
        assertThat(ran.run().exitCode()).isZero();
        for (String output : ran.outputs()) {
            assertThat(output)
                    .doesNotContain(PROXY_PASSWORD, ENCODED_PROXY_PASSWORD, STORE_PASSWORD)
                    .doesNotContain("BEGIN PRIVATE KEY");
        }
    }

    @Test
    void the_proxies_have_seen_the_requests() throws IOException {
        long before = open.requests();
        run("http://staging.linkfault.test:" + plain, "  proxy: " + open.authority(), Map.of());
        assertThat(open.requests() - before)
                .isGreaterThanOrEqualTo(DocumentedEntries.overTheApi().size());
    }

    private Stream<Way> wrongWays() {
        String trust = "trust: authority.pem";
        String inside = "staging.linkfault.test:";
        String credentials = "http://ci:wrong-password-99@" + closed.authority();
        return Stream.of(
                wrong(
                        "no trust",
                        "https://127.0.0.1:" + tls,
                        "",
                        Map.of(),
                        "TLS: the certificate (subject CN=server,O=Acme; issuer CN=authority,O=Acme) comes from no authority"
                                + " that is trusted here. Give the certificate of its authority, as a PEM file, as"
                                + " API.trust."),
                wrong(
                        "another authority",
                        "https://127.0.0.1:" + tls,
                        "trust: stranger.pem",
                        Map.of(),
                        "TLS: the certificate (subject CN=server,O=Acme; issuer CN=authority,O=Acme) comes from no"),
                wrong(
                        "an expired certificate",
                        "https://127.0.0.1:" + expired,
                        trust,
                        Map.of(),
                        "TLS: the certificate (subject CN=old,O=Acme; issuer CN=authority,O=Acme) expired on 20"),
                wrong(
                        "a certificate for another name",
                        "https://127.0.0.1:" + otherName,
                        trust,
                        Map.of(),
                        "TLS: the certificate (subject CN=other,O=Acme; issuer CN=authority,O=Acme) is for"
                                + " other.linkfault.test, not for 127.0.0.1. Use a name that the certificate has in"
                                + " API.baseUrl."),
                wrong(
                        "no client certificate",
                        "https://127.0.0.1:" + mutual,
                        trust,
                        Map.of(),
                        "ASKED answers 400: the server wants a client certificate. Give one as API.clientCertificate."),
                wrong(
                        "a client certificate of another authority",
                        "https://127.0.0.1:" + mutual,
                        trust + "|clientCertificate: {certificate: intruder.pem, key: intruder.key}",
                        Map.of(),
                        "ASKED answers 400: the server does not accept the client certificate. Check API.clientCertificate:"),
                wrong(
                        "https where there is http",
                        "https://127.0.0.1:" + plain,
                        trust,
                        Map.of(),
                        "TLS: what answers at 127.0.0.1:" + plain
                                + " does not speak TLS. Write http:// in API.baseUrl"),
                wrong(
                        "http where there is https",
                        "http://127.0.0.1:" + tls,
                        "",
                        Map.of(),
                        "ASKED answers 400: the server wants TLS. Write https:// in API.baseUrl."),
                wrong(
                        "HTTP/2 only",
                        "http://127.0.0.1:" + http2,
                        "",
                        Map.of(),
                        "HTTP: 127.0.0.1:" + http2 + " speaks HTTP/2 only. Linkfault speaks HTTP/1.1: allow it on the"
                                + " server of API.baseUrl."),
                wrong(
                        "no proxy",
                        "http://" + inside + plain,
                        "",
                        Map.of(),
                        "Name look-up: staging.linkfault.test has no address here. Check API.baseUrl; a name that only a"
                                + " proxy knows needs API.proxy or HTTPS_PROXY."),
                wrong(
                        "a dead proxy",
                        "http://" + inside + plain,
                        "proxy: http://127.0.0.1:1",
                        Map.of(),
                        "Proxy: 127.0.0.1:1 refuses the connection. Check API.proxy"),
                wrong(
                        "a dead proxy of the environment",
                        "https://" + inside + tls,
                        trust,
                        Map.of("https_proxy", "http://127.0.0.1:1"),
                        "Proxy: 127.0.0.1:1 refuses the connection. Check https_proxy"),
                wrong(
                        "a proxy without its password",
                        "https://" + inside + tls,
                        trust + "|proxy: " + closed.authority(),
                        Map.of(),
                        "Proxy: " + closed.authority() + " asks for a user name and a password (407). Write them into"
                                + " API.proxy: http://USER:PASSWORD@"),
                wrong(
                        "a proxy without its password, to http",
                        "http://" + inside + plain,
                        "proxy: " + closed.authority(),
                        Map.of(),
                        "Proxy: " + closed.authority() + " asks for a user name and a password (407)."),
                wrong(
                        "a proxy with a wrong password",
                        "https://" + inside + tls,
                        trust + "|proxy: " + credentials,
                        Map.of(),
                        "Proxy: " + closed.authority() + " refuses the user name and the password (407). Check those in"
                                + " API.proxy."),
                wrong(
                        "a host that the proxy does not reach",
                        "http://127.0.0.1:1",
                        "proxy: " + open.authority(),
                        Map.of(),
                        "Proxy: " + open.authority() + " does not connect to 127.0.0.1:1, but answers 503."),
                wrong(
                        "a port that nobody listens on",
                        "http://127.0.0.1:1",
                        "",
                        Map.of(),
                        "Connecting: 127.0.0.1:1 refuses the connection. Check API.baseUrl."),
                wrong(
                        "no gateway key",
                        "http://127.0.0.1:" + gateway,
                        "",
                        Map.of(),
                        "ASKED answers 403 with an HTML page (\"403 Forbidden\"). A gateway or a firewall answers, not the"
                                + " API: it may want a header field under API.headers"));
    }

    private static Way wrong(String name, String base, String members, Map<String, String> environment, String told) {
        return new Way(name, base, members, environment, told);
    }

    @ParameterizedTest
    @MethodSource("wrongWays")
    void a_wrong_set_up_is_told_in_one_line_for_each_api(Way way) throws IOException {
        Ran ran = run(way.base(), way.yaml(), way.environment());
        List<String> lines = ran.run().err().lines().toList();
        assertThat(lines).hasSize(2);
        Map<String, String> asked =
                Map.of("aerosync", "POST /token", "fuse", "GET /v1/entities/{entity_id} with the healthy fixture");
        int at = 0;
        for (String api : List.of("aerosync", "fuse")) {
            String told = way.told().replace("API", api).replace("not the " + api, "not the API");
            assertThat(lines.get(at++))
                    .startsWith("Preflight, " + api + ": " + told.replace("ASKED", asked.getOrDefault(api, "")));
        }
        assertThat(ran.passed()).isEmpty();
        assertThat(ran.run().exitCode()).isEqualTo(3);
        for (String output : ran.outputs()) {
            assertThat(output)
                    .doesNotContain("java.", "javax.", "sun.security", "Exception")
                    .doesNotContain("wrong-password-99");
        }
    }

    /** Files that cannot be used end the command before anything is sent. */
    private Stream<Way> unusable() {
        String tlsBase = "https://127.0.0.1:" + tls;
        String wrongPassword = "clientCertificate: {pkcs12: client.p12, password: '${STORE_PASSWORD}'}";
        return Stream.of(
                wrong(
                        "no such file",
                        tlsBase,
                        "trust: nowhere.pem",
                        Map.of(),
                        "API.trust: " + folder
                                + "/nowhere.pem does not exist; a path begins in the folder of the target" + " file"),
                wrong(
                        "a key for a certificate",
                        tlsBase,
                        "trust: client.key",
                        Map.of(),
                        "API.trust: " + folder + "/client.key holds no certificate in PEM form"),
                wrong(
                        "another key",
                        tlsBase,
                        "clientCertificate: {certificate: client.pem, key: intruder.key}",
                        Map.of(),
                        "API.clientCertificate: the private key in " + folder
                                + "/intruder.key is not that of the certificate (subject CN=client,O=Acme)"),
                wrong(
                        "an older key",
                        tlsBase,
                        "clientCertificate: {certificate: client.pem, key: client.old.key}",
                        Map.of(),
                        "API.clientCertificate: " + folder
                                + "/client.old.key holds a private key as \"EC PRIVATE KEY\";"
                                + " expected \"PRIVATE KEY\" (PKCS #8, not encrypted): `openssl pkcs8 -topk8 -nodes"),
                wrong(
                        "a wrong password",
                        tlsBase,
                        wrongPassword,
                        Map.of("STORE_PASSWORD", "wrong-password-98"),
                        "API.clientCertificate: the password does not open " + folder + "/client.p12"),
                wrong(
                        "no key",
                        tlsBase,
                        "clientCertificate: {certificate: client.pem}",
                        Map.of(),
                        "API.clientCertificate: required property 'key' not found"),
                wrong(
                        "a proxy of another kind",
                        tlsBase,
                        "proxy: socks5://127.0.0.1:1080",
                        Map.of(),
                        "API.proxy: expected http://HOST:PORT"),
                wrong(
                        "a variable that is no proxy",
                        tlsBase,
                        "",
                        Map.of("HTTPS_PROXY", "socks5://ci:wrong-password-97@127.0.0.1:1080"),
                        "API.baseUrl: the environment variable HTTPS_PROXY applies and is no proxy: expected"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void a_file_that_cannot_be_used_is_told_with_its_member(Way way) throws IOException {
        Ran ran = run(way.base(), way.yaml(), way.environment());
        assertThat(ran.run().exitCode()).isEqualTo(2);
        assertThat(ran.run().err())
                .contains(way.told().replace("API", "aerosync"), way.told().replace("API", "fuse"))
                .doesNotContain("Exception", "wrong-password", "java.");
        assertThat(ran.reports()).doesNotExist();
    }

    /** The canary: a gateway that wants a key repeats it, and the proxy's credentials, in an answer. */
    @Test
    void no_secret_of_the_way_reaches_an_output() throws IOException {
        Script parrot = (request, reply, wire) -> wire.send(reply.with("X-Seen", request.header("X-Gateway-Key"))
                .with("X-Proxy", PROXY_PASSWORD)
                .with("X-Store", STORE_PASSWORD + " " + "ci:" + PROXY_PASSWORD));
        try (StandIn echo = StandIn.start(entry -> entry.startsWith("fuse/"), parrot)) {
            var environment = new HashMap<String, String>();
            environment.put("GATEWAY_KEY", GATEWAY_KEY);
            environment.put("STORE_PASSWORD", STORE_PASSWORD);
            environment.put("PROXY_PASSWORD", ENCODED_PROXY_PASSWORD);
            String members = "  headers: {X-Gateway-Key: '${GATEWAY_KEY}'}\n"
                    + "  clientCertificate: {pkcs12: client.p12, password: '${STORE_PASSWORD}'}\n"
                    + "  proxy: http://ci:${PROXY_PASSWORD}@" + closed.authority();
            String yaml = StandInTarget.yaml("http://" + echo.authority())
                    .replace("  apiKey:", members + "\n  apiKey:")
                    .replace(
                            "  headers:\n    Fuse",
                            members.replaceFirst(".*\n", "") + "\n  headers:\n"
                                    + "    X-Gateway-Key: ${GATEWAY_KEY}\n    Fuse");
            Path target = Files.writeString(folder.resolve("canary.yaml"), yaml);
            Path reports = folder.resolve("canary");
            CommandLineRun run = CommandLineRun.with(
                    environment,
                    "run",
                    "--target",
                    target.toString(),
                    "--report",
                    reports.toString(),
                    "--timeout",
                    TIMEOUT);
            assertThat(run.out()).contains("the answer repeats ${").contains("PROXY_CREDENTIALS}");
            assertThat(Files.readString(reports.resolve("report.json")))
                    .contains("${GATEWAY_KEY}", "${STORE_PASSWORD}");
            assertThat(echo.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.header("X-Gateway-Key").equals(GATEWAY_KEY))
                    .allMatch(request -> request.header("Proxy-Authorization").isEmpty());
            for (String output : new Ran(run, reports).outputs()) {
                assertThat(output).doesNotContain(GATEWAY_KEY, STORE_PASSWORD, PROXY_PASSWORD, ENCODED_PROXY_PASSWORD);
            }
        }
    }

    /** Of two addresses of one name, one refuses. */
    @Test
    void the_next_address_of_a_host_is_tried() throws Exception {
        Path hosts = Files.writeString(
                folder.resolve("two-hosts"), "127.0.0.3 two.linkfault.test\n127.0.0.1 two.linkfault.test\n");
        Path target =
                Files.writeString(folder.resolve("two.yaml"), StandInTarget.yaml("http://two.linkfault.test:" + plain));
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.linkfault.cli.Main",
                        "run",
                        "--target",
                        target.toString(),
                        "--report",
                        folder.resolve("two").toString(),
                        "--timeout",
                        TIMEOUT)
                .redirectErrorStream(true)
                .start();
        String output = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).contains(DocumentedEntries.overTheApi().size() + " passed");
    }
}
