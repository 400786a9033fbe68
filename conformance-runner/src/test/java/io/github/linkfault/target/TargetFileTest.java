package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.plan.ApiTarget;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a target file says, and what the catalog finds wrong with it. */
class TargetFileTest {

    private static final Catalog CATALOG = Catalog.bundled();

    private static final String AEROSYNC = """
            aerosync:
              baseUrl: https://api.sandbox.aerosync.com/v2
              apiKey: a-long-key
              apiSecret: a-long-secret
            """;

    private static final String FUSE = """
            fuse:
              baseUrl: https://sandbox-api.letsfuse.com
              headers:
                Fuse-Client-Id: client-one
                Fuse-Api-Key: key-one
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plaid: {baseUrl: 'https://x'} | line 1, plaid: no API has this id; expected aerosync, fuse
                    aerosynk: {baseUrl: 'https://x'} | line 1, aerosynk: no API has this id; expected aerosync, fuse; did you mean aerosync?
                    declared: {} | line 1: expected a section for at least one API: aerosync, fuse
                    aerosync: {baseUrl: 'https://x', apiKey: k} | line 1, aerosync: required property 'apiSecret' not found
                    aerosync: {baseUrl: 'https://x', apiKey: k, apiSecret: s, apikey: x} | line 1, aerosync.apikey: no such member; expected baseUrl, apiKey, apiSecret, headers, fixtures, paths, trust, clientCertificate, proxy; did you mean apiKey?
                    fuse: {baseUrl: 'https://x', headers: {Fuse-Api-Key: k}} | line 1, fuse.headers: required property 'Fuse-Client-Id' not found
                    fuse: {baseUrl: 'https://x'} | line 1, fuse.headers: required property 'Fuse-Client-Id' not found
                    """)
    void a_section_that_the_catalog_does_not_know_is_told(String yaml, String message) {
        assertThatThrownBy(() -> parse(yaml)).isInstanceOf(UnusableInput.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fixtures: {healhty: {connectionId: x}} | line 5, aerosync.fixtures.healhty: Aerosync has no fixture of this name; expected healthy, incompleteBankData,
                    fixtures: {healhty: {connectionId: x}} | did you mean healthy?
                    fixtures: {requestFails: } | line 5, aerosync.fixtures.requestFails: Aerosync has no fixture of this name;
                    fixtures: {healthy: {connectionID: x}} | line 5, aerosync.fixtures.healthy.connectionID: the fixture needs no such member; expected connectionId, jobId; did you mean connectionId?
                    fixtures: {healthy: {body: x}} | line 5, aerosync.fixtures.healthy.body: the fixture needs no such member; expected connectionId, jobId
                    paths: {answerMFA: /other} | line 5, aerosync.paths.answerMFA: Aerosync has no operation with this id; expected createToken, getAccount,
                    paths: {getEntity: /other} | line 5, aerosync.paths.getEntity: Aerosync has no operation with this id;
                    paths: {getAccount: '/${NOT_SET}'} | line 5, aerosync.paths.getAccount: the environment variable NOT_SET is not set;
                    paths: {getAccount: '/${FOO:-bar}'} | line 5, aerosync.paths.getAccount: ${ begins an environment variable: expected ${NAME}
                    headers: {X-Key: '${}'} | line 5, aerosync.headers.X-Key: ${ begins an environment variable: expected ${NAME}
                    headers: {X-Key: '${FOO'} | line 5, aerosync.headers.X-Key: ${ begins an environment variable: expected ${NAME}
                    headers: {X-Key: '${FOO:-bar}'} | line 5, aerosync.headers.X-Key: ${ begins an environment variable: expected ${NAME}
                    headers: {X-Key: a, x-key: b} | line 5, aerosync.headers.x-key: the header field x-key occurs twice
                    headers: {X-Key: &a one, X-Other: *a} | line 5: an alias of YAML is not read here (* and a name); write out the value that it stands for
                    headers: {Content-Length: '5'} | line 5, aerosync.headers.Content-Length: the program sets this header field itself; remove it
                    headers: {host: other} | line 5, aerosync.headers.host: the program sets this header field itself; remove it
                    headers: {Proxy-Authorization: 'Basic x'} | line 5, aerosync.headers.Proxy-Authorization: give user name and password of the proxy as aerosync.proxy
                    headers: {X-Name: "a\\r\\nX-Evil: 1"} | line 5, aerosync.headers.X-Name: a header field has no line break, and no character beyond Latin-1
                    headers: {X-Name: 'пла'} | line 5, aerosync.headers.X-Name: a header field has no line break, and no character beyond Latin-1
                    headers: {X-Key: '${LINE}'} | line 5, aerosync.headers.X-Key: the value of the environment variable LINE ends with a line break
                    paths: {getJob: '/a/{connectionId'} | line 5, aerosync.paths.getJob: expected no other parameters in { } than those of getJob: connectionId, jobId
                    paths: {getJob: '/a/{nope}'} | line 5, aerosync.paths.getJob: expected no other parameters in { } than those of getJob: connectionId, jobId
                    clientCertificate: {pkcs12: a.p12} | line 5, aerosync.clientCertificate: required property 'password' not found
                    clientCertificate: {key: a, certificate: b, password: c} | line 5, aerosync.clientCertificate: must have at most 2 properties
                    apiKey: another | line 5: the member "apiKey" occurs twice; remove one of them
                    """)
    void a_member_that_the_catalog_does_not_know_is_told(String member, String message) {
        assertThatThrownBy(() -> parse(AEROSYNC + "  " + member + "\n"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HTTPS://API.staging.test/v2/ | https://API.staging.test/v2
                    http://fuse_api:8080 | http://fuse_api:8080
                    http://bücher.test:81/a | http://xn--bcher-kva.test:81/a
                    http://127.1:8080 | http://127.1:8080
                    http://[::1]:8080// | http://[::1]:8080
                    http://host/a%20b | http://host/a%20b
                    """)
    void a_base_url_is_taken_as_it_is_meant(String baseUrl, String sent) {
        String yaml = AEROSYNC.replaceFirst("https://.*", baseUrl);
        assertThat(section("aerosync", parse(yaml)).baseUrl()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://h:abc | the port is no number from 1 to 65535
                    http://h:99999 | the port is no number from 1 to 65535
                    http://h:0 | the port is no number from 1 to 65535
                    http://[::1 | the host is neither a name nor an address; an IPv6 address stands in [ ]
                    http://::1 | the host is neither a name nor an address; an IPv6 address stands in [ ]
                    http://. | the host is neither a name nor an address
                    https://h/%zz | the path has a character that must be percent-encoded, or a % without two hexadecimal
                    https://h/ü | the path has a character that must be percent-encoded
                    https://name:word@host | expected http:// or https://, a host and perhaps a path, without user name
                    https://host?a=b | expected http:// or https://, a host and perhaps a path, without user name
                    ftp://host | expected http:// or https://, a host and perhaps a path, without user name
                    host | expected http:// or https://, a host and perhaps a path, without user name
                    """)
    void a_base_url_that_cannot_be_is_a_fault_of_the_file(String baseUrl, String fault) {
        var environment = Map.of("BASE", baseUrl);
        assertThatThrownBy(() -> TargetFile.parse(
                        "test", AEROSYNC.replaceFirst("https://.*", "\\${BASE}"), CATALOG, environment))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("line 2, aerosync.baseUrl: " + fault);
    }

    @Test
    void a_header_whose_name_says_so_is_a_secret() {
        Secrets secrets = parse(FUSE + """
                    X-Gateway-Key: written-out
                    X-Access-Token: token-one
                    X-Stage: internal
                """).secrets();
        assertThat(secrets.redact("written-out token-one internal"))
                .isEqualTo("${X_GATEWAY_KEY} ${X_ACCESS_TOKEN} internal");
    }

    @Test
    void an_anchor_without_alias_and_an_asterisk_are_read() {
        Target target = parse(AEROSYNC + "  headers: {X-Key: &a one, X-Other: '*a', X-More: b*}\n");

        assertThat(target.api(CATALOG.apis().get(0)).orElseThrow().headers())
                .isEqualTo(Map.of("X-Key", "one", "X-Other", "*a", "X-More", "b*"));
    }

    @Test
    void a_path_may_have_environment_variables() {
        var environment = Map.of("VERSION", "v7", "STATE", "a%3D%3D&b=1", "WRONG", "a b");
        Target target = TargetFile.parse(
                "test",
                AEROSYNC + "  paths: {getAccount: '/${VERSION}/{connectionId}?state=${STATE}'}\n",
                CATALOG,
                environment);
        assertThat(target.api(CATALOG.apis().get(0)).orElseThrow().paths())
                .isEqualTo(Map.of("getAccount", "/v7/{connectionId}?state=a%3D%3D&b=1"));

        assertThatThrownBy(() -> TargetFile.parse(
                        "test", AEROSYNC + "  paths: {getAccount: '/${WRONG}'}\n", CATALOG, environment))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(
                        "line 5, aerosync.paths.getAccount: an environment variable brings a space, a line break or a #");
    }

    @Test
    void a_header_is_a_secret_when_the_catalog_or_http_says_so_or_the_environment_gives_it() {
        Secrets secrets = parse(FUSE + """
                    X-Env: internal
                    X-Gateway: ${GATEWAY_KEY}
                    Authorization: Basic ${BASIC}
                    Cookie: session=one
                """).secrets();

        assertThat(secrets.redact("internal key-one gateway-1 Basic basic-1, basic-1 session=one"))
                .isEqualTo("internal ${FUSE_API_KEY} ${GATEWAY_KEY} ${AUTHORIZATION}, ${BASIC} ${COOKIE}");
    }

    @Test
    void a_value_is_a_secret_when_the_catalog_says_so() {
        Secrets secrets = parse(FUSE + """
                  fixtures:
                    healthy: {accessToken: token-one, entityId: entity-one}
                """).secrets();

        assertThat(secrets.redact("token-one entity-one")).isEqualTo("${FUSE_HEALTHY_ACCESS_TOKEN} entity-one");
    }

    @Test
    void header_names_are_compared_without_regard_to_case() {
        assertThat(section("fuse", parse(FUSE.replace("Fuse-Api-Key", "fuse-api-key")))
                        .headers())
                .containsEntry("Fuse-Api-Key", "key-one");
    }

    @Test
    void every_section_may_have_headers() {
        assertThat(section("aerosync", parse(AEROSYNC + "  headers: {X-Gateway: open}\n"))
                        .headers())
                .containsExactly(Map.entry("X-Gateway", "open"));
    }

    private static Target parse(String yaml) {
        return TargetFile.parse(
                "test", yaml, CATALOG, Map.of("GATEWAY_KEY", "gateway-1", "BASIC", "basic-1", "LINE", "secret\n"));
    }

    private static ApiTarget section(String id, Target target) {
        Api api = CATALOG.api(id).orElseThrow();
        return Objects.requireNonNull(target.apis().get(api));
    }
}
