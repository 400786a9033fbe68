package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * No source of the program names an API of the catalog, or anything that is an API's own: what a program must know of an API is in
 * {@code features/<api>}. The words are made from the bundled catalog; those that are ordinary English or HTTP are left out.
 */
class NoApiInSourcesTest {

    private static final Catalog CATALOG = Catalog.bundled();

    /** Where sources are; the guides are about these APIs, and the benchmarks are about this catalog. */
    private static final List<String> FOLDERS = List.of(
            "judge/src/main",
            "mock/src/main",
            "mcp/src/main",
            "conformance-runner/src/main",
            "docs-site/src/main/java",
            "docs-site/src/main/resources",
            "docs-site/src/main/web",
            "error-codes/src/build",
            "error-codes/src/main",
            "schemas/npm/src",
            "audit-spark/src/main");

    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|mustache|js|mjs|css|html|sh|json)");

    /** A word of the catalog that no other text would have: with a capital, a digit, a hyphen or an underscore inside. */
    private static final Pattern DISTINCT = Pattern.compile("[A-Za-z]+(?:[a-z][A-Z]|[-_]).*|[A-Z]{2,}-?[0-9]+");

    /** Words that look distinct and are general all the same: of HTTP, of OpenAPI, of a library, of other programs' records. */
    private static final Set<String> GENERAL = Set.of("Content-Type", "apiKey", "baseUrl", "getEntity", "statusCode");

    @Test
    void no_source_has_a_word_that_is_an_api_s_own() throws IOException {
        Pattern words = pattern();
        List<Path> sources = sources();
        assertThat(sources).as("the sources that were read").hasSizeGreaterThan(250);
        var found = new ArrayList<String>();
        for (Path source : sources) {
            int number = 0;
            for (String line : Files.readAllLines(source)) {
                number++;
                Matcher word = words.matcher(line);
                if (word.find()) {
                    found.add(Repository.ROOT.relativize(source) + ":" + number + ": " + word.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_words_are_those_of_every_part_of_the_catalog() {
        assertThat(words()).hasSizeGreaterThan(120);
        for (String line : List.of(
                "if (api.equals(\"aerosync\"))",
                "// Fuse has no table",
                "{@code ${AEROSYNC_API_KEY}}",
                "new FuseMock()",
                "isFuse(entry)",
                "aerosyncToken",
                "case \"AC-105\" ->",
                "header(\"Fuse-Api-Key\")",
                "path(\"access_token\")",
                "{connectionId}",
                "fixture(\"manuallyLinked\")",
                "operation getBalance",
                "the widget's string",
                "api.sandbox.aerosync.com",
                "aggregator plaid",
                "/v1/financial_connections/balances")) {
            assertThat(pattern().matcher(line).find()).as(line).isTrue();
        }
        assertThat(pattern()
                        .matcher("confused, fuselage, a token of the account")
                        .find())
                .isFalse();
    }

    private static Pattern pattern() {
        String alternatives = words().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(names() + "|(?<![A-Za-z0-9_])(?:" + alternatives + ")(?![A-Za-z0-9_])");
    }

    /**
     * The names, which no source has in any case of letters, not even as a part of another word: {@code ACME_KEY},
     * {@code acmeKey}, {@code AcmeMock}.
     */
    private static String names() {
        var names = new TreeSet<String>();
        for (Api api : CATALOG.apis()) {
            names.add(api.id());
            names.add(api.name());
            api.surfaces().forEach(surface -> names.add(surface.id()));
        }
        return names.stream().map(NoApiInSourcesTest::inAnyCase).collect(Collectors.joining("|"));
    }

    private static String inAnyCase(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String large = name.toUpperCase(Locale.ROOT);
        return "(?<![A-Za-z])" + Pattern.quote(small) + "(?![a-z])|(?<![A-Z])" + Pattern.quote(large) + "(?![A-Z])|"
                + Pattern.quote(large.charAt(0) + small.substring(1)) + "(?![a-z])|"
                + "(?<![A-Za-z0-9_])(?i:" + Pattern.quote(name) + ")(?![A-Za-z0-9_])";
    }

    private static Set<String> words() {
        var words = new TreeSet<String>();
        for (Api api : CATALOG.apis()) {
            api.servers().forEach(server -> words.add(server.host()));
            words.addAll(api.credentials().headers().keySet());
            words.addAll(api.credentials().members());
            words.addAll(api.credentials().values());
            words.addAll(api.values().keySet());
            words.addAll(api.fixtures().keySet());
            api.values().values().forEach(value -> words.add(value.inMessages()));
            values(api.mock().node()).forEach(words::add);
        }
        for (Operation operation : CATALOG.operations()) {
            words.add(operation.id());
            words.addAll(List.of(operation.path().split("[/{}]+", -1)));
            strings(operation.request()).forEach(words::add);
            strings(operation.successBody()).forEach(words::add);
        }
        for (Entry entry : CATALOG.entries()) {
            Stream.of(entry.code(), entry.type(), entry.condition().fixture())
                    .flatMap(Stream::ofNullable)
                    .forEach(words::add);
        }
        words.removeIf(word -> !DISTINCT.matcher(word).matches() || GENERAL.contains(word) || word.contains(" "));
        // Of the request's literals, these are names of others.
        CATALOG.operations().stream()
                .flatMap(operation -> operation.request().path("body").values().stream())
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .forEach(words::add);
        return words;
    }

    /** The names and the strings of a tree. */
    private static Stream<String> strings(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        return Stream.concat(node.propertyNames().stream(), node.valueStream().flatMap(NoApiInSourcesTest::strings));
    }

    /** The strings of a tree, without the names of its members. */
    private static Stream<String> values(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(NoApiInSourcesTest::values);
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
                files.filter(file -> SOURCE.matcher(file.toString()).matches()).forEach(sources::add);
            }
        }
        return sources;
    }
}
