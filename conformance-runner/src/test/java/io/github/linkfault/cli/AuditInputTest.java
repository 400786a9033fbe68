package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people hand to {@code linkfault audit} by mistake, and what it says of each. */
class AuditInputTest {

    private static final Path SAMPLES = Path.of("src/test/resources/io/github/linkfault/audit");
    private static final String LINE =
            "{\"time\":\"2026-11-20\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},\"response\":{\"status\":405,"
                    + "\"headers\":{\"Content-Type\":\"application/json\",\"Allow\":\"POST\"},\"body\":{\"error\":{\"code\":\"AC-105\","
                    + "\"message\":\"Balance check not available for manually linked users.\"}}}}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BZh91AY&SY...... | is compressed with bzip2; linkfault reads gzip and zstd. Try: | bzip2 -dc < '%s'",
                "\u00fd7zXZ\u0000.... | is compressed with xz; linkfault reads gzip and zstd. Try: | xz -dc < '%s'",
                "'\u0004\"M\u0018....' | is compressed with LZ4; linkfault reads gzip and zstd. Try: | lz4 -dc < '%s'",
                "PK\u0003\u0004.... | is a ZIP archive; linkfault reads single files. Try: | funzip < '%s'",
                "1861:9:websocket;0:~8:response;1 | holds flows as mitmproxy keeps them; linkfault reads HAR. Try: | mitmdump",
                "[{\"request\": {}}] | is a JSON array; linkfault reads one exchange a line. Try: | jq -c '.[]' < '%s'",
                "'{\n \"request\": {}\n}' | is JSON with objects that take several lines; linkfault reads one a line. Try: | jq -c . < '%s'",
                "'{\"resourceSpans\": [\n{}]}' | is JSON with objects that take several lines; linkfault reads one a line. Try: | jq -c",
            })
    void what_another_program_makes_readable_is_named_with_the_command(String bytes, String says, String command)
            throws IOException {
        Path file = Files.write(folder.resolve("traffic"), bytes.getBytes(ISO_8859_1));
        CommandLineRun run = refused(file.toString());
        assertThat(run.err())
                .startsWith("Input " + file + " " + says + "\n  " + command.formatted(file))
                .endsWith(" | linkfault audit --report " + folder.resolve("out") + " -\n");
    }

    @Test
    void an_archive_is_no_file_to_read_packed_or_not() throws IOException {
        byte[] header = Arrays.copyOf("traffic.ndjson".getBytes(UTF_8), 1024);
        System.arraycopy("ustar".getBytes(UTF_8), 0, header, 257, 5);
        Path tar = Files.write(folder.resolve("t.tar"), header);
        Path packed = Files.write(folder.resolve("t.tgz"), gzip(header));
        assertThat(refused(tar.toString()).err()).contains("is a tar archive").contains("  tar -xO < '" + tar + "' | ");
        assertThat(refused(packed.toString()).err()).contains("  gzip -dc < '" + packed + "' | tar -xO | linkfault");
    }

    @Test
    void text_in_another_encoding_is_named() throws IOException {
        Map<String, byte[]> all = Map.of(
                "UTF-16", LINE.getBytes(UTF_16),
                "UTF-16LE", LINE.getBytes(UTF_16LE),
                "UTF-16BE", LINE.getBytes(UTF_16BE),
                "UTF-32", "\u00ff\u00fe\u0000\u0000{\u0000\u0000\u0000".getBytes(ISO_8859_1));
        for (Map.Entry<String, byte[]> one : all.entrySet()) {
            Path file = Files.write(folder.resolve("traffic"), one.getValue());
            assertThat(refused(file.toString()).err())
                    .contains("is text in " + one.getKey().substring(0, 6))
                    .contains("  iconv -f " + one.getKey() + " -t UTF-8 < '" + file + "' | linkfault audit --report ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u007fELF\u0002\u0001\u0001\u0000",
                "\u0089PNG\r\u0000x",
                "\u00d4\u00c3\u00b2\u00a1\u0002",
                "SQLite 3\u0000"
            })
    void what_is_binary_is_told_what_is_read(String bytes) throws IOException {
        Path file = Files.write(folder.resolve("traffic"), bytes.getBytes(ISO_8859_1));
        assertThat(refused(file.toString()).err())
                .startsWith("Input " + file + " is ")
                .endsWith(
                        "Give a HAR, NDJSON with one exchange a line, OpenTelemetry's spans as JSON lines, an access log with"
                                + " --preset, or error texts one a line.\n");
    }

    /** Logs that were emptied while a program wrote them begin with zero bytes. */
    @Test
    void zero_bytes_before_the_first_line_are_no_binary_file() throws IOException {
        CommandLineRun run = audited("\u0000\u0000\u0000\u0000" + LINE + LINE);
        assertThat(run.out()).contains("2 lines: 1 conforming, 1 broken.");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(audited(LINE.replace("balance", "bal\u0000nce") + LINE).out())
                .contains("2 lines: 1 conforming, 1 broken.");
    }

    @ParameterizedTest
    @CsvSource({
        "traffic.ndjson, otlp, ndjson",
        "traffic.ndjson, har, ndjson",
        "traffic.ndjson, text, ndjson",
        "traces.jsonl, ndjson, otlp",
        "traces.jsonl, har, otlp",
        "browser.har, ndjson, har",
        "browser.har, otlp, har",
        "browser.har, widget, har",
    })
    void a_file_that_has_surely_another_format_is_refused(String file, String said, String has) throws IOException {
        CommandLineRun run = refused(SAMPLES.resolve(file).toString(), "--format", said);
        assertThat(run.err())
                .isEqualTo("Input " + SAMPLES.resolve(file) + " has the format " + has + ", and --format says "
                        + (said.equals("widget") ? "text" : said)
                        + ". Leave --format out: each file's beginning tells its format.\n");
    }

    /** Of two files the second is wrong: nothing of the first is read or written. */
    @Test
    void every_file_is_looked_at_before_the_first_is_read() throws IOException {
        Path right = Files.writeString(folder.resolve("a"), LINE);
        Path wrong = Files.write(folder.resolve("b"), "BZh91AY&SY".getBytes(UTF_8));
        assertThat(refused(right.toString(), wrong.toString()).err()).startsWith("Input " + wrong);
    }

    @Test
    void a_stream_is_looked_at_when_it_is_opened_and_leaves_no_folder() {
        CommandLineRun packed = piped(new ByteArrayInputStream("BZh91AY&SY".getBytes(UTF_8)));
        assertThat(packed.err()).isEqualTo("""
                Input standard input is compressed with bzip2; linkfault reads gzip and zstd. Try:
                  ... | bzip2 -dc | linkfault audit --report %s -
                """.formatted(folder.resolve("out")));
        CommandLineRun closed = piped(new Closed());
        assertThat(closed.err())
                .isEqualTo(
                        "Input standard input cannot be read: Bad file descriptor. Pipe or redirect traffic into it, or name"
                                + " files.\n");
        assertThat(List.of(packed.exitCode(), closed.exitCode())).containsOnly(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_that_was_there_stays() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("out"));
        piped(new ByteArrayInputStream("BZh91AY&SY".getBytes(UTF_8)));
        assertThat(mine).isEmptyDirectory();
    }

    /** What was read is judged, and the last lines say that it is not all. */
    @Test
    void a_packed_file_that_is_cut_is_judged_to_the_cut_and_says_so_last() throws IOException {
        var zstd = new ByteArrayOutputStream();
        try (var stream = new ZstdOutputStream(zstd)) {
            stream.write(LINE.repeat(100_000).getBytes(UTF_8));
        }
        byte[] gzip = gzip(LINE.repeat(3_000).getBytes(UTF_8));
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(gzip, gzip.length * 2 / 3));
        CommandLineRun run = audit(file.toString());
        assertThat(run.out())
                .startsWith("BROKEN        1 file ends in the middle, and what follows was not read: " + file + ":")
                .containsPattern(
                        "\\d{4} lines: [12]\\d{3} conforming, 1 broken\\.\nCut off: .*cut\\.gz:\\d{4}\\. What follows there"
                                + " is in no count\\. Fetch the whole file and audit again\\.\n")
                .doesNotContain("the input is empty");
        assertThat(run.exitCode()).isEqualTo(3);
        Path other = Files.write(folder.resolve("cut.zst"), Arrays.copyOf(zstd.toByteArray(), zstd.size() * 2 / 3));
        assertThat(audit(other.toString()).out()).contains("Cut off: " + other + ":");
        Path failing = Files.write(
                folder.resolve("failing.gz"),
                Arrays.copyOf(gzip(LINE.replace("405", "400").repeat(3_000).getBytes(UTF_8)), gzip.length * 2 / 3));
        assertThat(audit(failing.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void an_empty_file_is_empty_and_not_cut_off() throws IOException {
        CommandLineRun run = audited("");
        assertThat(run.out())
                .startsWith("Nothing was read: the input is empty.\n")
                .doesNotContain("Cut off");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    /** Without them the command that helps would read the same input as something else. */
    @Test
    void the_command_that_helps_gets_the_options_that_were_given() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "[{\"request\": {}}]");
        assertThat(refused(file.toString(), "--preset=kong", "--field", "status=a b", "--field", "time=t")
                        .err())
                .contains("' | linkfault audit --preset kong --field 'status=a b' --field time=t")
                .contains(" -\n");
    }

    /** The Collector may write logs and metrics into the same file. */
    @Test
    void lines_of_other_signals_are_passed_over() throws IOException {
        String others = "{\"resourceLogs\":[{}]}\n{\"resourceMetrics\":[{}]}\n";
        String spans = Files.readString(SAMPLES.resolve("traces.jsonl"));
        assertThat(audited(others + spans).out()).doesNotContain("BROKEN").doesNotContain("Nothing in the input");
        CommandLineRun run = audited(others);
        assertThat(run.out()).contains("2 lines: no exchange.\n").contains("Nothing in the input is an exchange.");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(audited("\n \n").out()).contains("2 lines: no exchange.\n");
    }

    /** Shippers of logs put each line into an object of their own. */
    @ParameterizedTest
    @CsvSource({"log, true", "message, true", "MESSAGE, true", "line, true", "msg, true", "other, false"})
    void a_line_inside_a_member_is_named_with_the_command(String member, boolean isNamed) throws IOException {
        String text = LINE.strip().replace("\"", "\\\"");
        String json = "{\"host\":\"a\",\"%s\":\"%s\"}\n".formatted(member, text);
        Path file = folder.resolve("traffic");
        String command = "  jq -r .%s < '%s' | linkfault audit".formatted(member, file);
        assertThat(audited(json).out().contains(command)).isEqualTo(isNamed);
        String ofServer = "{\"%s\":\"1.2.3.4 - - [x] \\\"GET /v2 HTTP/1.1\\\" 502\"}\n".formatted(member);
        assertThat(audited(ofServer).out().contains(command)).isEqualTo(isNamed);
        assertThat(audit(file.toString(), "--preset", "nginx").out().contains(command + " --preset nginx "))
                .isEqualTo(isNamed);
        assertThat(audited("{\"%s\":\"hello\"}\n".formatted(member)).out()).doesNotContain("jq -r");
        assertThat(audited(LINE + json).out()).doesNotContain("jq -r");
    }

    /** As kubectl, Docker Compose, and syslog write them; the first line is what a program says when it starts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:15:30.123456789Z ",
                "[pod/web-7d9f-x2x/app] ",
                "web-1  | ",
                "Nov 20 10:15:30 host app[17]: ",
                "<14>1 2026-11-20T10:15:30Z host app 17 - - "
            })
    void text_before_the_json_is_named_with_the_command_that_takes_it_away(String prefix) throws Exception {
        String log = prefix + "Server listening on port 8080\n" + prefix + LINE.strip() + "\n" + prefix + LINE;
        String out = audited(log).out();
        Path file = folder.resolve("traffic");
        String command = "sed 's/^[^{]*//' < '%s'".formatted(file);
        assertThat(out)
                .contains("The lines have text before their JSON. Try:\n  " + command + " | linkfault audit --report ");
        Process shell = new ProcessBuilder("sh", "-c", command).start();
        String taken = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(audited(taken).out()).contains("3 lines: 2 conforming.");
        Path packed = Files.write(folder.resolve("packed.gz"), gzip(log.getBytes(UTF_8)));
        Path readable = Files.writeString(folder.resolve("readable"), LINE);
        assertThat(audit(readable.toString(), packed.toString(), "--threads", "1")
                        .out())
                .contains("  gzip -dc < '" + packed + "' | sed 's/^[^{]*//' | linkfault audit --report ")
                .contains(" --threads 1 -\n");
        assertThat(audited(prefix + "{no JSON}\n").out()).doesNotContain("Try:");
        assertThat(audited(LINE + log).out()).doesNotContain("Try:");
    }

    @Test
    void lines_of_which_none_is_an_exchange_lead_to_the_options() throws IOException {
        CommandLineRun run = audited("{\"level\":\"info\"}\n{\"level\":\"warn\"}\n");
        assertThat(run.out())
                .contains("Nothing in the input is an exchange. Expected a HAR, NDJSON with one exchange a line,")
                .contains("say with --preset whose they are, or with --field where each field stands.");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(audited("{\"level\":\"info\"}\n" + LINE).out()).doesNotContain("Nothing in the input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": | is no JSON document, or one that is cut off. Name the audit.json",
                "[1] | is JSON, but was not written by linkfault: tool.name is missing. Name the audit.json",
                "{\"tool\":{\"name\":\"linkfault\",\"version\":\"0.0.9\"},\"lines\":1} | is no audit with the rates of its errors:"
                        + " expected a list at errors. Audit the older traffic again with this version,",
                "{\"tool\":{\"name\":\"linkfault\",\"version\":\"0.0.9\"},\"summary\":{},\"entries\":[]} | is the report.json of a"
                        + " run or an audit. Name the audit.json that an audit writes beside it.",
                "{\"tool\":{\"name\":\"linkfault\",\"version\":\"0.0.9\"},\"errors\":[{\"api\":\"a\",\"operation\":\"b\",\"what\":\"c\","
                        + "\"name\":\"d\",\"count\":\"many\",\"successes\":1}]} | is no audit with the rates of its errors: expected a"
                        + " number, 0 or more, at errors[0].count.",
                "{\"tool\":{\"name\":\"linkfault\",\"version\":\"99.0.0\"},\"errors\":{}} | was written by linkfault 99.0.0 and"
                        + " cannot be read by ",
            })
    void a_baseline_that_is_none_says_why(String text, String says) throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), text);
        Path traffic = Files.writeString(folder.resolve("traffic"), LINE);
        assertThat(refused(traffic.toString(), "--baseline", file.toString()).err())
                .startsWith("--baseline " + file + " " + says);
    }

    /** A newer version that writes what this one reads is no reason to refuse it. */
    @Test
    void a_baseline_of_a_newer_version_that_can_be_read_is_read() throws IOException {
        Path file = Files.writeString(
                folder.resolve("old.json"), "{\"tool\":{\"name\":\"linkfault\",\"version\":\"99.0.0\"},\"errors\":[]}");
        Path traffic = Files.writeString(folder.resolve("traffic"), LINE);
        CommandLineRun run = audit(traffic.toString(), "--baseline", file.toString(), "--growth", "50%");
        assertThat(run.out()).contains("Against " + file + ": 1 new, 0 more, 0 fewer, 0 gone");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private CommandLineRun audited(String text) throws IOException {
        return audit(Files.write(folder.resolve("traffic"), text.getBytes(ISO_8859_1))
                .toString());
    }

    private CommandLineRun audit(String... arguments) {
        var command = new ArrayList<>(List.of("audit"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--report", folder.resolve("out").toString()));
        return CommandLineRun.of(command.toArray(String[]::new));
    }

    /** An audit that must not begin: one message, exit code 2, no trace and no folder. */
    private CommandLineRun refused(String... arguments) {
        CommandLineRun run = audit(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
        return run;
    }

    private CommandLineRun piped(InputStream standardInput) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.execute(
                standardInput,
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of(),
                "audit",
                "-",
                "--report",
                folder.resolve("out").toString());
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(plain);
        }
        return packed.toByteArray();
    }

    /** What a descriptor that nobody has opened gives. */
    private static final class Closed extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("Bad file descriptor");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("Bad file descriptor");
        }
    }
}
