package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.site.output.BrokenSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://linkfault.invalid/", "http://localhost/", "http://127.0.0.1:8000/"})
    void a_placeholder_is_refused_only_in_what_goes_to_the_public(String url) {
        assertThat(SiteAddress.of(url, false)).isEqualTo(url);
        assertThatThrownBy(() -> SiteAddress.of(url, true))
                .isInstanceOf(BrokenSite.class)
                .hasMessageContaining(url + " is a placeholder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "errors.example.com", "https://errors.example.com", "https://a b/", "ftp://a/"})
    void what_is_no_address_is_refused(String url) {
        assertThatThrownBy(() -> SiteAddress.of(url, false))
                .isInstanceOf(BrokenSite.class)
                .hasMessageContaining("\"" + url + "\" is no address of a site");
    }

    @Test
    void any_other_may_go_to_the_public() {
        assertThat(SiteAddress.of("https://errors.example.com/api/", true))
                .isEqualTo("https://errors.example.com/api/");
    }
}
