package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.report.AuditReport;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which traffic comes: what is read, what is broken, and where. */
class InputsTest {

    private static final String ERROR = "{\"error\":{\"code\":\"AC-105\",\"message\":\"Balance check not available for"
            + " manually linked users.\"}}";
    private static final String LINE =
            "{\"time\":\"2026-11-20\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},"
                    + "\"response\":{\"status\":405,\"headers\":{\"Content-Type\":\"application/json\",\"Allow\":\"POST\"},\"body\":"
                    + ERROR
                    + "}}";

    @Test
    void gzip_zstd_and_zlib_are_recognised_by_content() throws IOException {
        byte[] plain = (LINE + "\n" + LINE + "\n").getBytes(UTF_8);
        var gzip = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(gzip)) {
            stream.write(plain);
        }
        var zstd = new ByteArrayOutputStream();
        try (var stream = new ZstdOutputStream(zstd)) {
            stream.write(plain);
        }
        for (byte[] packed : List.of(plain, gzip.toByteArray(), zstd.toByteArray())) {
            assertThat(Audits.ofBytes(packed).total(Category.CONFORMING)).isEqualTo(2);
        }
        for (int level : new int[] {1, 6, 9}) {
            var zlib = new ByteArrayOutputStream();
            try (var stream = new DeflaterOutputStream(zlib, new Deflater(level))) {
                stream.write(plain);
            }
            assertThat(Audits.ofBytes(zlib.toByteArray()).total(Category.CONFORMING))
                    .isEqualTo(2);
        }
    }

    @Test
    void packed_files_that_are_cut_keep_what_stands_before_the_cut() throws IOException {
        byte[] plain = (LINE + "\n").repeat(20_000).getBytes(UTF_8);
        var gzip = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(gzip)) {
            stream.write(plain);
        }
        var zstd = new ByteArrayOutputStream();
        try (var stream = new ZstdOutputStream(zstd)) {
            stream.write(plain);
        }
        for (byte[] packed : List.of(gzip.toByteArray(), zstd.toByteArray())) {
            Summary summary = Audits.ofBytes(Arrays.copyOf(packed, packed.length - 9));
            assertThat(broken(summary)).containsKey("cut-off");
            assertThat(summary.total(Category.CONFORMING)).isGreaterThan(15_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n  \n"})
    void line_ends_do_not_matter(String end) {
        Summary summary = Audits.ofText("\ufeff" + LINE + "\r\n" + LINE + end);
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(2);
        assertThat(summary.total(Category.BROKEN)).isZero();
    }

    @Test
    void each_broken_line_is_told_with_its_number() {
        String cut = LINE.substring(0, 100);
        String text = String.join(
                "\n",
                LINE,
                "{\"a\":\u0000}",
                "[1]",
                "\u00ff\u00fe",
                "[".repeat(5000),
                LINE + "}",
                "{\"request\":{\"method\":\"GET\",\"url\":\"/\"},\"response\":{}}",
                LINE,
                cut);
        Summary summary = Audits.ofBytes(text.getBytes(ISO_8859_1));
        assertThat(broken(summary))
                .isEqualTo(Map.of(
                        "not-json", "in:2 in:6 in:9",
                        "not-an-exchange", "in:3 in:7",
                        "not-utf8", "in:4",
                        "too-long", "in:5"));
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(2);
    }

    @Test
    void a_line_without_end_costs_itself_alone() {
        var bytes = new byte[40 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'x');
        byte[] line = ("\n" + LINE + "\n").getBytes(UTF_8);
        System.arraycopy(line, 0, bytes, 20 * 1024 * 1024, line.length);
        Summary summary = Audits.ofBytes(bytes);
        assertThat(broken(summary)).isEqualTo(Map.of("too-long", "in:1 in:3"));
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(1);
        assertThat(Summaries.tally(summary).lines()).isEqualTo(3);
    }

    @Test
    void places_are_counted_over_the_parts_of_a_file() {
        String foreign = "{\"request\":{\"method\":\"GET\",\"url\":\"/\"},\"response\":{\"status\":200}}\n";
        Summary summary = Audits.ofText(foreign.repeat(60_000) + "broken\n" + foreign.repeat(10) + "broken");
        assertThat(broken(summary)).isEqualTo(Map.of("not-json", "in:60001 in:60012"));
    }

    @Test
    void fields_are_read_from_where_the_mapping_says() {
        var mapping = new FieldMapping(Map.of(
                Field.METHOD, "verb",
                Field.URL, "req.path",
                Field.STATUS, "http.status",
                Field.BODY, "res.text",
                Field.TIME, "ts"));
        String log =
                "{\"ts\":1763632800,\"verb\":\"get\",\"req\":{\"path\":\"/v2/accounts/x/balance\"},\"http.status\":\"405\",\"res\":"
                        + "{\"text\":" + ERROR
                        + "}}\n{\"ts\":1763632800123,\"verb\":\"GET\",\"req\":{\"path\":\"/v2/accounts/x/balance\"},"
                        + "\"http\":{\"status\":405}}";
        Summary summary = Audits.of(
                Audits.AUDITOR,
                mapping,
                null,
                List.of(Input.of("in", new ByteArrayInputStream(log.getBytes(UTF_8)))),
                1);
        // Without headers none of the rules on them is applied; without a body nothing is judged.
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(1);
        assertThat(summary.total(Category.UNJUDGED)).isEqualTo(1);
        assertThat(Summaries.tally(summary).cells().keySet())
                .extracting(CounterKey::day)
                .contains("2025-11-20");
    }

    @Test
    void strings_of_the_widget_are_read_line_by_line() {
        Summary summary = Audits.ofText("""
                SERVER_ERROR | Code: AR-500 | Message: A server error occurred. Please try again later.
                SERVER_ERROR | Code: AR-500 | Message: Oops.

                SERVER_ERROR; Code: AR-500
                SERVER_ERROR | Code: AR-777 | Message: Account 12345678 of jo@bank.example is new.
                hello
                """);
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(1);
        assertThat(summary.total(Category.DEVIATING)).isEqualTo(2);
        assertThat(summary.total(Category.UNDOCUMENTED)).isEqualTo(2);
        assertThat(Summaries.drafts(summary))
                .contains("| AR-777 | <TYPE> | <condition> | Account *** of <e-mail> is new. |")
                .doesNotContain("12345678", "bank.example");
    }

    /** A text that begins like JSON is a text all the same, where the format says so. */
    @Test
    void a_text_may_begin_with_a_brace() {
        Summary summary = Audits.of(
                Audits.AUDITOR,
                FieldMapping.PUBLISHED,
                Format.TEXT,
                List.of(Input.of("in", new ByteArrayInputStream("{x\n{}".getBytes(UTF_8)))),
                1);
        assertThat(summary.total(Category.UNDOCUMENTED)).isEqualTo(2);
        assertThat(Summaries.json(summary)).contains("{x");
        assertThat(Summaries.drafts(summary)).contains("{x");
        assertThat(new AuditReport(summary, false).outcomes()).isNotEmpty();
    }

    @Test
    void a_har_that_is_cut_keeps_its_entries() {
        String entry = "{\"startedDateTime\":\"2026-11-20T10:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":"
                + "\"https://api.aerosync.com/v2/accounts/x/balance\",\"headers\":[]},\"response\":{\"status\":405,\"headers\":[{\"name\":"
                + "\"content-type\",\"value\":\"application/json\"}],\"content\":{\"size\":9,\"encoding\":\"base64\",\"text\":\""
                + Base64.getEncoder().encodeToString(ERROR.getBytes(UTF_8)) + "\"}}}";
        Summary summary =
                Audits.ofText("{ \"log\": {\"pages\":[{}],\"entries\":[" + entry + "," + entry + ",{\"request\":");
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(2);
        assertThat(broken(summary)).isEqualTo(Map.of("cut-off", "in entries[2]"));
    }

    @Test
    void an_entry_of_a_har_without_a_response_got_no_answer() {
        String request = "{\"request\":{\"method\":\"GET\",\"url\":\"https://api.aerosync.com/v2/accounts/x/balance\"}";
        Summary summary = Audits.ofText("{\"log\":{\"entries\":[" + request + "}," + request + ",\"response\":null},"
                + request + ",\"response\":{}},{\"response\":null}]}}");
        assertThat(summary.total(Category.UNANSWERED)).isEqualTo(2);
        assertThat(broken(summary)).isEqualTo(Map.of("not-an-exchange", "in entries[2] in entries[3]"));
    }

    private static Map<String, String> broken(Summary summary) {
        return Summaries.fold(
                        summary,
                        cell -> cell.kind() == Category.BROKEN && cell.day().isEmpty(),
                        CounterKey::label)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> Summaries.places(summary, count.getValue())));
    }
}
