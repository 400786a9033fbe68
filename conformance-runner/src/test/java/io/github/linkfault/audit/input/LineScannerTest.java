package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.Mutations;
import io.github.linkfault.audit.ProductionTraffic;
import io.github.linkfault.audit.TrafficGenerator;
import io.github.linkfault.audit.bytes.Lexer;
import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.judge.Judge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scanner takes, the reader that takes its time reads as the same exchange. */
class LineScannerTest {

    private static final FieldMapping FLAT = new FieldMapping(Map.of(
            Field.TIME, "ts",
            Field.METHOD, "request_method",
            Field.URL, "http.url",
            Field.STATUS, "http.response.status",
            Field.HEADERS, "http.response.headers",
            Field.BODY, "answer"));

    private final List<String> headers = new Judge(Catalog.bundled()).reads().headers();
    private final FieldOffsets places = new FieldOffsets(headers);

    @Test
    void damaged_lines_are_read_as_ever_or_not_taken() {
        var generator = new TrafficGenerator(Catalog.bundled(), 5);
        var production = new ProductionTraffic(Catalog.bundled(), 5, ProductionTraffic.Share.ALL);
        var mutations = new Mutations(5);
        var scanner = new LineScanner(FieldMapping.PUBLISHED, places);
        var reader = new RecordReader(FieldMapping.PUBLISHED);
        int taken = 0;
        for (int line = 0; line < 20_000; line++) {
            taken += takes(mutations.of(generator.next().ndjson()), scanner, reader) ? 1 : 0;
            taken += takes(mutations.of(production.nextLine()), scanner, reader) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(15_000);
    }

    /** Every place of some lines, with every byte that means something there. */
    @Test
    void no_byte_of_a_line_is_taken_for_another() {
        String text =
                "{\"time\":\"2026-11-18T00:00:00Z\",\"n\":-1.5e3,\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1\","
                        + "\"headers\":{\"Accept\":\"a/b\",\"Allow\":\"\"}},"
                        + "\"response\":{\"status\":404,\"headers\":{\"Content-Type\":\"a/b\",\"X\":[\"y\"],\"Allow\":\"GET\"},"
                        + "\"body\":\"{\\\"error\\\":{\\\"code\\\":\\\"AC-104\\\",\\\"a\\\":\\\"\\\\\\\\ \u00e9\\u00e9\\\"}}\"}}";
        String number = text.replace("\"2026-11-18T00:00:00Z\"", "1763632800")
                .replaceFirst("\"body\":.*", "\"body\":{\"error\": [1, {\"code\":\"b\"}], \"more\":null}}}");
        var scanner = new LineScanner(FieldMapping.PUBLISHED, places);
        var reader = new RecordReader(FieldMapping.PUBLISHED);
        for (String good : List.of(text, number)) {
            byte[] line = padded(good);
            assertThat(takes(line, scanner, reader)).as(good).isTrue();
            for (int at = 0; at < Mutations.end(line); at++) {
                for (int value = 0; value < 256; value++) {
                    byte[] changed = line.clone();
                    changed[at] = (byte) value;
                    if (value != '\n') {
                        takes(changed, scanner, reader);
                    }
                }
                for (String more :
                        List.of("\"", "\\", "\\n", "0", "1", ".", "e", ",", " ", "\u00e9", "\"\"", "A", "x")) {
                    takes(
                            padded(new String(line, 0, at, UTF_8)
                                    + more
                                    + new String(line, at, Mutations.end(line) - at, UTF_8)),
                            scanner,
                            reader);
                }
            }
        }
    }

    /** Bodies that begin alike, one of them the other's beginning, one cut by the end of the line. */
    @Test
    void a_body_that_came_before_is_taken_for_no_other() {
        var scanner = new LineScanner(FieldMapping.PUBLISHED, places);
        var reader = new RecordReader(FieldMapping.PUBLISHED);
        String text = "\"{\\\"error\\\":{\\\"code\\\":\\\"AC-104\\\",\\\"message\\\":\\\""
                + "Reconnect your bank. ".repeat(5);
        String object = "{\"error\":{\"code\":\"AC-104\",\"message\":\"" + "Reconnect your bank. ".repeat(5);
        for (String body : List.of(
                text + "\\\"}}\"",
                text + "\\\"}} \"",
                text + "\\\"}}\"",
                text + "!\\\"}}\"",
                text,
                object + "\"}}",
                object + "!\"}}",
                object + "\"}}",
                object + "\"}}}",
                object + "\"}",
                "[" + object + "\"}}]",
                object)) {
            String line = "{\"request\":{\"method\":\"GET\",\"url\":\"/v2\"},\"response\":{\"status\":400,\"body\":"
                    + body + "}}";
            boolean isWhole = body.matches("\".*\"|\\[.*\\]|.*[^}]}}");
            assertThat(takes(padded(line), scanner, reader)).as(body).isEqualTo(isWhole);
            if (isWhole) {
                assertThat(body)
                        .contains(part(FieldOffsets.BODY))
                        .hasSizeLessThan(part(FieldOffsets.BODY).length() + 3);
            }
        }
    }

    @Test
    void a_line_with_fields_elsewhere_is_taken_too() {
        String line = "{\"ts\":1763632800,\"request_method\":\"GET\",\"http\":{\"url\":\"/v2/accounts/1\",\"response\":"
                + "{\"status\":\"404\",\"headers\":{\"allow\":\"GET\"}}},\"answer\":{\"error\":{}},\"request\":{\"method\":1}}";
        String dotted = "{\"request_method\":\"GET\",\"http.url\":\"/v2\",\"http.response\":{\"status\":0}}";
        var scanner = new LineScanner(FLAT, places);
        var reader = new RecordReader(FLAT);
        assertThat(takes(padded(line), scanner, reader)).isTrue();
        assertThat(takes(padded(dotted), scanner, reader)).isTrue();
        assertThat(takes(padded(line.replace("\"ts\"", "\"http\":{},\"ts\"")), scanner, reader))
                .isFalse();
        assertThat(takes(padded(line.replace("\"ts\"", "\"http.url\":\"/v3\",\"ts\"")), scanner, reader))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{`Content-Type`:[`a/b`],`X`:[]}; true",
                "{`content-type`:`a/b`,`X`:null,`Y`:[`1`,`2`],`Z`:3}; true",
                "[[`Content-Type`,`a/b`],[`Allow`,null]]; true",
                "[{`key`:`Content-Type`,`value`:`a/b`,`more`:{}}]; true",
                "[{`name`:`Content-Type`,`value`:`a/b`}]; true",
                "[`Content-Type`,`a/b`]; false",
                "`Content-Type: a/b`; false",
                "[[`Content-Type`,`a/b`,`c`]]; false",
                "[{`Content-Type`:`a/b`}]; false",
                "{`Content-Type`:{`value`:`a/b`}}; false",
                "{`X`:{`value`:`a/b`},`Content-Type`:`a/b`}; false",
                "{`X`:[`a`,{}],`Content-Type`:`a/b`}; false",
                "[null]; false"
            })
    void header_fields_in_another_shape_count_as_not_recorded(String shape, boolean isKnown) {
        byte[] line = padded(("{`request`:{`method`:`GET`,`url`:`/v2`},`response`:{`headers`:" + shape
                        + ",`status`:405,`body`:`x`}}")
                .replace('`', '"'));
        var reader = new RecordReader(FieldMapping.PUBLISHED);
        takes(line, new LineScanner(FieldMapping.PUBLISHED, places), reader);
        Recorded read =
                Objects.requireNonNull(reader.read(line, 0, Mutations.end(line)).exchange());
        assertThat(read.body()).isNotNull();
        assertThat(read.headers() != null).isEqualTo(isKnown);
        if (read.headers() != null) {
            assertThat(read.headers().all("content-type")).containsExactly("a/b");
            assertThat(read.headers().all("allow")).isEmpty();
        }
    }

    /** Whether the scanner takes the line; then the reader must have read the same. */
    private boolean takes(byte[] bytes, LineScanner scanner, RecordReader reader) {
        int end = Mutations.end(bytes);
        if (scanner.find(bytes, 0, end + 1) == Lexer.GIVE_UP) {
            return false;
        }
        String line = new String(bytes, 0, end, UTF_8);
        Recorded read = reader.read(bytes, 0, end).exchange();
        assertThat(read != null).as(line).isEqualTo(places.isExchange());
        if (read == null) {
            return true;
        }
        assertThat(part(FieldOffsets.METHOD)).as(line).isEqualTo(read.method());
        assertThat(part(FieldOffsets.URL)).as(line).isEqualTo(read.url());
        assertThat(places.status()).as(line).isEqualTo(read.status());
        assertThat(places.hasHeaders).as(line).isEqualTo(read.headers() != null);
        Body body = read.body();
        assertThat(places.has(FieldOffsets.BODY)).as(line).isEqualTo(body != null);
        if (body != null && !places.bodyIsText) {
            assertThat(part(FieldOffsets.BODY)).as(line).isEqualTo(body.text());
        }
        for (int header = 0; header < headers.size() && places.hasPlainHeaders && read.headers() != null; header++) {
            int field = FieldOffsets.FIRST_HEADER + header;
            assertThat(places.has(field) ? List.of(part(field)) : List.<String>of())
                    .as(line)
                    .isEqualTo(read.headers().all(headers.get(header)).toList());
        }
        return true;
    }

    private String part(int part) {
        return new String(places.line, places.from[part], places.to[part] - places.from[part], UTF_8);
    }

    private static byte[] padded(String line) {
        return (line + "\n       ").getBytes(UTF_8);
    }
}
