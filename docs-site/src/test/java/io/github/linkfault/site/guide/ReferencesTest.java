package io.github.linkfault.site.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.BrokenSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-written pages name what the catalog knows; what it does not know ends the build. */
class ReferencesTest {

    private final References references = new References(Catalog.bundled());

    @ParameterizedTest
    @CsvSource({
        "entry:aerosync/getBalance/AC-105[], errors/aerosync/ac-105.adoc#getbalance, AC-105",
        "entry:aerosync/widget/AR-100[], errors/aerosync/widget/ar-100.adoc#widget, AR-100",
        "entry:fuse/status/401[], errors/fuse/status/401.adoc#createsession, 401",
        "operation:aerosync/getBalance[], operations/aerosync/getbalance.adoc, getBalance",
        "action:reconnect[], actions/reconnect.adoc, reconnect",
        "status:404[], statuses/404.adoc, 404",
        "erratum:fuse-data-array-or-object[], errata.adoc#fuse-data-array-or-object, data is an array or an object",
        "rule:media-type[], guides/reference/rules.adoc#media-type, media-type",
        "rule:media-type[the type of the body], guides/reference/rules.adoc#media-type, the type of the body",
    })
    void a_name_becomes_a_link(String reference, String address, String label) {
        assertThat(references.resolve("guides/x.adoc", "See " + reference + ".\n"))
                .isEqualTo("See xref:{root}" + address + "[" + label + "].\n");
    }

    @ParameterizedTest
    @CsvSource({
        "entry:aerosync/getBalance/AC-999[], entry:aerosync/getBalance/AC-105",
        "operation:aerosync/getBalances[], operation:aerosync/getBalance",
        "action:reconect[], action:reconnect",
        "status:418[], status:",
        "erratum:fuse-data[], erratum:fuse-",
        "rule:media[], rule:",
    })
    void an_unknown_name_ends_the_build(String reference, String nearest) {
        assertThatExceptionOfType(BrokenSite.class)
                .isThrownBy(() -> references.resolve("guides/x.adoc", "= X\n\nSee " + reference + ".\n"))
                .withMessageStartingWith(
                        "guides/x.adoc:3 names " + reference.replace("[]", "") + ", which the catalog does not have")
                .withMessageContaining("the nearest is " + nearest.substring(0, nearest.indexOf(':') + 1));
    }

    @Test
    void other_text_stays() {
        String text = "link:https://www.rfc-editor.org/[RFCs], xref:ci.adoc[CI], `entry: x[]`\n";
        assertThat(references.resolve("x.adoc", text)).isEqualTo(text);
    }
}
