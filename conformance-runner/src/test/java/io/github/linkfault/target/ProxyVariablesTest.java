package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxy variables as curl reads them. */
class ProxyVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.test, HTTPS_PROXY, HTTPS_PROXY",
        "https://api.test, https_proxy, https_proxy",
        "http://api.test, HTTP_PROXY, HTTP_PROXY",
        "http://api.test, HTTPS_PROXY, ''",
        "https://api.test, http_proxy, ''",
        "https://api.test, ALL_PROXY, ALL_PROXY",
        "http://api.test, all_proxy, all_proxy",
    })
    void the_scheme_chooses_the_variable(String url, String given, String used) {
        assertThat(used(url, Map.of(given, "http://proxy:1"))).isEqualTo(used);
    }

    @Test
    void small_letters_come_first_and_the_schemes_own_before_all() {
        var environment = Map.of("HTTPS_PROXY", "a", "https_proxy", "b", "all_proxy", "c");
        assertThat(used("https://api.test", environment)).isEqualTo("https_proxy");
        assertThat(used("http://api.test", environment)).isEqualTo("all_proxy");
    }

    @Test
    void a_cgi_program_does_not_take_a_header_for_its_proxy() {
        assertThat(used("http://api.test", Map.of("HTTP_PROXY", "a", "REQUEST_METHOD", "GET")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    api.test | * | true
                    api.test | api.test | true
                    api.test | API.Test. | true
                    api.test | other, .test | true
                    api.test | other test | true
                    api.test | pi.test | false
                    api.test | api.test.example | false
                    127.0.0.1 | 127.0.0.1 | true
                    127.0.0.1 | 127.0.0.0/8 | true
                    128.0.0.1 | 127.0.0.0/8 | false
                    10.1.2.3 | 0.0.0.0/0 | true
                    127.0.0.1 | 0.0.1 | false
                    127.0.0.1 | 127.0.0.0/99 | false
                    127.0.0.1 | 127.0.0.0/x | false
                    [::1] | ::1 | true
                    [::1] | [::1] | true
                    [fd00::5] | fd00::/8 | true
                    [fe00::5] | fd00::/8 | false
                    [::1] | 127.0.0.1 | false
                    """)
    void no_proxy_names_hosts_domains_and_networks(String host, String list, boolean direct) {
        var environment = Map.of("https_proxy", "http://proxy:1", "NO_PROXY", list);
        assertThat(used("https://" + host, environment).isEmpty()).isEqualTo(direct);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://proxy.test:3128 | proxy.test:3128
                    HTTP://proxy.test:3128/ | proxy.test:3128
                    proxy.test:3128 | proxy.test:3128
                    proxy.test | proxy.test:1080
                    http://a:b@proxy.test:3128 | proxy.test:3128
                    http://[::1]:3128 | [::1]:3128
                    socks5://proxy.test:1080 |
                    https://proxy.test:443 |
                    http://proxy.test:99999 |
                    http://a:%zz@proxy.test:1 |
                    http://proxy.test:1/path |
                    """)
    void a_proxy_is_a_host_and_a_port(String url, String shown) {
        assertThat(ProxyServer.of(url, "acme.proxy").map(ProxyServer::shown).orElse(null))
                .isEqualTo(shown);
    }

    @Test
    void user_and_password_are_decoded_and_not_shown() {
        ProxyServer proxy = ProxyServer.of("http://ci:p%40ss+%2Fword@proxy.test:3128", "acme.proxy")
                .orElseThrow();
        assertThat(proxy.password()).isEqualTo("p@ss+/word");
        assertThat(proxy.authorization()).isEqualTo("Basic Y2k6cEBzcysvd29yZA==");
        assertThat(proxy.toString()).isEqualTo("proxy.test:3128");
    }

    private static String used(String url, Map<String, String> environment) {
        return new ProxyVariables(environment)
                .variable(Origin.of(url).orElseThrow())
                .orElse("");
    }
}
