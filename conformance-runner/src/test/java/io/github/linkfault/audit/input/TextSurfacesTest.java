package io.github.linkfault.audit.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.input.TextSurfaces.Stated;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are recognised by the forms of the catalog, whatever these are. */
class TextSurfacesTest {

    private static final TextSurfaces TEXTS = new TextSurfaces(Catalog.bundled());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BAD | Code: AR-100 | Message: x; true",
                "Error Type: BAD, Code: AR-100, Message: x; true",
                "' BAD | Code: x'; true",
                "{\"BAD\": \"| Code: AR-100\"}; false",
                "Code: AR-100; false",
                "Zip-Code: 1; true",
                "PinCode: 1; false",
                "hello; false",
                "''; false",
            })
    void a_first_line_tells(String beginning, boolean like) {
        assertThat(TEXTS.isLike(beginning)).isEqualTo(like);
        assertThat(TEXTS.isLike("\r\n" + beginning + "\nBAD | Code: AR-100 | Message: x"))
                .isEqualTo(like || beginning.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "BAD | Code: AR-100 | Message: x; AR-100; x",
                "BAD | Code: other | Message: x; other; x",
                "Error Type: BAD, Code: AR-100, Message: x, y; AR-100; x, y",
                "Code:AR-100; AR-100; -",
                "Code: AR-1000; -; -",
                "Message: x; -; x",
            })
    void the_code_and_the_message_are_found_in_other_forms_too(String text, String code, String message) {
        List<Stated> stated = TEXTS.read(text);
        assertThat(stated).extracting(Stated::code).containsExactly(code);
        Stated one = stated.get(0);
        assertThat(TEXTS.message(one.api().id(), one.surface().id(), text).orElse(null))
                .isEqualTo(message);
    }

    /** A form without labels is recognised in full only. */
    @Test
    void a_form_may_be_another() throws IOException {
        Path features = Path.of("../features");
        try (Stream<Path> files = Files.walk(features)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(features.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        Path api = folder.resolve("aerosync/api.yaml");
        String text = Files.readString(api);
        assertThat(text).contains("{type} | Code: {code} | Message: {message}");
        Files.writeString(api, text.replace("{type} | Code: {code} | Message: {message}", "{type}: {code}, {message}"));
        var texts = new TextSurfaces(Catalog.of(folder));
        assertThat(texts.isLike("BAD: AR-100, x")).isTrue();
        assertThat(texts.isLike("BAD | Code: AR-100 | Message: x")).isFalse();
        assertThat(texts.read("BAD: AR-100, x")).extracting(Stated::code).containsExactly("AR-100");
        assertThat(texts.read("AR-100")).extracting(Stated::code).containsOnlyNulls();
    }
}
