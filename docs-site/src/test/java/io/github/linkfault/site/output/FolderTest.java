package io.github.linkfault.site.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pages are written: each once, each knowing the way back. */
class FolderTest {

    @TempDir
    private Path root;

    @Test
    void a_page_knows_the_way_to_the_root() throws IOException {
        Folder folder = Folder.of(root);
        folder.page("index.adoc", "= Home\n");
        folder.page("errors/aerosync/ac-104.adoc", "= AC-104\n");

        assertThat(Files.readString(root.resolve("index.adoc"))).isEqualTo(":root: \n= Home\n");
        assertThat(Files.readString(root.resolve("errors/aerosync/ac-104.adoc")))
                .isEqualTo(":root: ../../\n= AC-104\n");
    }

    @Test
    void two_pages_at_one_address_end_the_build() {
        Folder folder = Folder.of(root);
        folder.page("x.adoc", "one");

        assertThatExceptionOfType(BrokenSite.class)
                .isThrownBy(() -> folder.page("x.adoc", "two"))
                .withMessageContaining("x.adoc would be written twice");
    }

    @Test
    void what_an_earlier_build_left_goes() throws IOException {
        Files.createDirectories(root.resolve("site/old"));
        Files.writeString(root.resolve("site/old/page.html"), "");
        Folder.empty(root.resolve("site"));

        assertThat(root.resolve("site")).doesNotExist();
    }
}
