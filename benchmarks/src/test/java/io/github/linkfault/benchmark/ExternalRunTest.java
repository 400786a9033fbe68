package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import org.junit.jupiter.api.Test;

/** The lie that every contestant of {@code external} must notice is one that the mock can tell. */
final class ExternalRunTest {

    @Test
    void the_mock_can_tell_the_lie() {
        Catalog catalog = Catalog.bundled();

        assertThat(catalog.entry(ExternalRun.LIED_ABOUT)).isPresent();
        assertThat(Defects.named(ExternalRun.LIE, catalog).words()).isEqualTo(ExternalRun.LIE);
    }
}
