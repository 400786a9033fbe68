package io.github.linkfault.audit.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths of which a literal segment stands where another path has a parameter. */
class RoutesTest {

    private static final String OPERATION = """
            - {id: %s, title: %1$s, method: GET, path: '%s', evidence: {path: documented, table: documented},
               request: {}, success: {status: 200, body: {}}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/shop/7/now, readShop [7]",
        "/shop/first/best, readFirst []",
        // The literal segment leads nowhere here, so it is a value.
        "/shop/first/now, readShop [first]",
        "/shop/first/best/8, readDeep [first best 8]",
        "/shop/first/worst, none",
        "/shop/first/best/8/9, none",
    })
    void a_segment_is_a_value_where_the_literal_leads_nowhere(String path, String expected) throws IOException {
        Path acme = AcmeCatalog.copyTo(folder.resolve("acme"));
        Path operations = acme.resolve("features/acme/operations.yaml");
        Files.writeString(
                operations,
                Files.readString(operations)
                        + OPERATION.formatted("readShop", "/shop/{shop}/now")
                        + OPERATION.formatted("readFirst", "/shop/first/best")
                        + OPERATION.formatted("readDeep", "/shop/{shop}/{quality}/{number}"));
        Catalog catalog = Catalog.ofFolder(acme, null);
        var routes = new Routes(catalog, Base.documented(catalog), Map.of(), new Judge(catalog).reads());
        var match = new Routes.Match();
        String url = "https://api.acme.example/v3" + path;

        assertThat(routes.find("GET", url, match) ? shown("GET" + url, match) : "none")
                .isEqualTo(expected);
    }

    /** Recorders put other things around a host, and none of them changes whose it is. */
    @ParameterizedTest
    @CsvSource({
        "https://REDACTED:REDACTED@api.aerosync.com/v2/accounts/x/balance, getBalance [x]",
        "https://me:a@b@api.aerosync.com:443/v2/accounts/x/balance, getBalance [x]",
        "https://api.aerosync.com./v2/accounts/x/balance, getBalance [x]",
        "https://API.Aerosync.com.:443/v2/accounts/x/balance?y, getBalance [x]",
        "//api.aerosync.com/v2/accounts/x/balance, getBalance [x]",
        "//me@api.aerosync.com./v2/accounts/x/balance, getBalance [x]",
        "https://me@other.example/v2/accounts/x/balance, none",
        "https://api.aerosync.com@other.example/v2/accounts/x/balance, none",
        "https://other.example/@api.aerosync.com/v2/accounts/x/balance, none",
        "https://api.aerosync.com../v2/accounts/x/balance, none",
        "//v2/accounts/x/balance, none",
        "https://, none",
        "//, none",
        "/, none",
    })
    void a_host_is_known_however_it_is_spelt(String url, String expected) {
        Catalog catalog = Catalog.bundled();
        var routes = new Routes(catalog, Base.documented(catalog), Map.of(), new Judge(catalog).reads());
        var match = new Routes.Match();
        assertThat(routes.find("GET", url, match) ? shown("GET" + url, match) : "none")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://me:a@b@API.example.com.:8443/x, api.example.com:8443",
        "//me@api.example.com./x, api.example.com",
        "http://api.example.com, api.example.com",
        "/x//y@z, ''",
        "x//y@z, ''",
    })
    void credentials_are_no_part_of_the_host(String url, String host) {
        assertThat(Authority.of(url)).isEqualTo(host);
        assertThat(Authority.lower("me:a@b@API.example.com.:8443")).isEqualTo("api.example.com:8443");
    }

    private static String shown(String text, Routes.Match match) {
        var values = new ArrayList<String>();
        for (int at = 0; at < match.parameters; at++) {
            values.add(text.substring(match.from[at], match.to[at]));
        }
        return java.util.Objects.requireNonNull(match.route).operation().id() + " [" + String.join(" ", values) + "]";
    }
}
