package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code explain} says first of each text in {@code pastes.json}. The site's paste box is held to the same file, by
 * {@code docs-site/src/test/web/pastes.test.mjs}.
 */
class PastesTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Mentions MENTIONS = new Mentions(CATALOG);

    record Paste(String name, String pasted, List<Headline> found) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Paste> pastes() {
        var file = Objects.requireNonNull(PastesTest.class.getResourceAsStream("pastes.json"));
        return JsonMapper.shared()
                .readTree(file)
                .valueStream()
                .map(paste -> new Paste(
                        paste.path("name").asString(),
                        paste.path("pasted").asString(),
                        paste.path("found")
                                .valueStream()
                                .map(PastesTest::headline)
                                .toList()));
    }

    private static Headline headline(JsonNode found) {
        return new Headline(
                found.path("what").asString(),
                found.path("verdict").asString(null),
                found.path("first").asString());
    }

    @ParameterizedTest
    @MethodSource("pastes")
    void says_what_the_paste_box_says(Paste paste) {
        var headlines = new Headlines(CATALOG, MENTIONS);
        assertThat(new PastedReader(CATALOG, MENTIONS)
                        .read(paste.pasted()).stream().map(headlines::of))
                .containsExactlyElementsOf(paste.found());
    }

    @Test
    void there_are_many_of_every_kind() {
        List<Pasted.Kind> kinds = pastes().flatMap(
                        paste -> new PastedReader(CATALOG, MENTIONS).read(paste.pasted()).stream())
                .map(Pasted::kind)
                .toList();
        assertThat(kinds).hasSizeGreaterThan(50).contains(Pasted.Kind.values());
    }

    @Test
    void the_command_prints_them_above_everything_else() {
        String text = pastes().filter(paste -> paste.name().equals("a status that the documents do not have"))
                .findFirst()
                .orElseThrow()
                .pasted();
        assertThat(CommandLineRun.of("explain", text).out()).startsWith("""
                        An error body of Aerosync with the code AC-105.
                        A deviation: AC-105 from getBalance came with the status 404, and is documented with 405.
                        Do first: AC-105: check-connection-method.""");
    }
}
