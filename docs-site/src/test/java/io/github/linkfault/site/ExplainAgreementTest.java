package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.site.guide.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paste box says what {@code linkfault explain} says, sentence by sentence. */
class ExplainAgreementTest extends InBrowser {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aerosync/examples/error-body/valid/ac-102.json",
                "aerosync/examples/error-body/valid/ac-115.json",
                "aerosync/examples/error-body/open/member-inside-error.json",
                "fuse/examples/error-body/valid/aggregator-error-of-the-page.json",
                "fuse/examples/error-body/valid/webhook-error.json"
            })
    void every_sentence_of_explain_stands_in_the_answer(String example) throws IOException {
        agrees(BuiltSite.MODULE.resolve("../schemas").resolve(example));
    }

    /** One that is to be handled first and fails over, one in two groups, one without a meaning, and unknown ones. */
    @ParameterizedTest
    @CsvSource({
        "plaid, INSTITUTION_ERROR, INSTITUTION_DOWN",
        "plaid, ANOTHER, NO_ACCOUNTS",
        "plaid, ITEM_ERROR, ITEM_LOGIN_REQUIRE",
        "plaid, ITEM_ERROR, PROFILE_ACCESS_FORBIDDEN",
        "teller, 403, forbidden",
        "mx, connection_status, DENIED",
        "initech, X, DOWN"
    })
    void so_does_every_sentence_of_an_error_inside(String provider, String group, String code) throws IOException {
        Path example =
                BuiltSite.MODULE.resolve("../schemas/fuse/examples/error-body/valid/aggregator-error-of-the-page.json");
        agrees(Files.writeString(
                folder.resolve("body.json"),
                Files.readString(example)
                        .replace("\"mx\"", "\"" + provider + "\"")
                        .replace("\"not_found\"", "\"" + code + "\"")
                        .replace("\"record_not_found_error\"", "\"" + group + "\"")));
    }

    private void agrees(Path file) throws IOException {
        List<String> sentences = Arrays.stream(
                        Program.output("explain", file.toString()).split("\n"))
                .flatMap(line -> Arrays.stream(line.split("; who acts: ")))
                .map(line -> line.replaceFirst("^  [a-z ]{12} ", "").strip())
                // What an erratum is called is a link; where an entry occurs is laid out in another way.
                .map(line ->
                        line.replaceFirst("^(aerosync|fuse)-[a-z0-9-]+: ", "").replaceFirst(" {2}.*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(sentences).hasSizeGreaterThan(8);

        open("index.html");
        page.locator("#pasted").fill(Files.readString(file));
        page.waitForSelector(".answer:not([data-pending]) > .what");
        String answer = String.valueOf(page.locator(".answer").textContent()).replaceAll("\\s+", " ");
        assertThat(sentences).allSatisfy(sentence -> assertThat(answer).contains(sentence));
    }
}
