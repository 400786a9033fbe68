package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.site.guide.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paste box says what {@code linkfault explain} says, sentence by sentence. */
class ExplainAgreementTest extends InBrowser {

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
        Path file = BuiltSite.MODULE.resolve("../schemas").resolve(example);
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
