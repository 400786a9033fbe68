package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A catalog from its prepared files is the catalog from the features. */
class PreparedFilesTest {

    private static final String ROOT = "classpath:" + Catalog.FEATURES + "/";

    @Test
    void it_is_the_same_catalog() {
        Catalog expected = Catalog.ofFeatures();

        assertThat(again(expected))
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.pattern().equals(other.pattern()), Pattern.class)
                .ignoringFields("files")
                .isEqualTo(expected);
    }

    @Test
    void it_has_the_same_sources() {
        Catalog expected = Catalog.ofFeatures();
        Place place = expected.entries().get(0).place();

        assertThat(again(expected).uri(place)).isEqualTo(expected.uri(place));
        assertThat(again(expected).source(place)).isEqualTo(expected.source(place));
    }

    private static Catalog again(Catalog catalog) {
        byte[] document = PreparedFiles.write(new SourceFiles(Catalog::onClassPath));
        return new CatalogReader(
                        ROOT,
                        PreparedFiles.read(
                                new ByteArrayInputStream(document), file -> catalog.source(new Place(file, 1))))
                .read();
    }
}
