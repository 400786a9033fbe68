package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An everyday command line does what picocli makes of it. */
class FastArgsTest {

    private static final FastArgs SHORTCUT = new FastArgs(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Map.of());

    /** An answer whose status is wrong, and a line that cannot be read. */
    private static final String TRAFFIC = """
            {"request":{"method":"GET","url":"https://api.sandbox.aerosync.com/v2/accounts/1/balance"},\
            "response":{"status":418,"headers":{"Content-Type":"application/json"},"body":{"error":{"code":"AC-105","message":"-"}}}}
            [
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "explain AC-104",
                "explain no-such-code",
                "run --report REPORT",
                "run --report REPORT --target TARGET",
                "run --target none.yaml --report REPORT",
                "audit TRAFFIC --report REPORT",
                "audit TRAFFIC --threads 1 --report REPORT",
                "audit --report REPORT TRAFFIC --threads 2 -",
                "audit none.ndjson --report REPORT",
                "audit TRAFFIC TRAFFIC --report REPORT",
            })
    void it_prints_and_returns_the_same(String line) throws Exception {
        Path target = Files.writeString(folder.resolve("target.yaml"), "aerosync: {baseUrl: \"http://127.0.0.1:1\"}\n");
        Path traffic = Files.writeString(folder.resolve("traffic.ndjson"), TRAFFIC);
        String[] arguments = line.replace("REPORT", folder.resolve("report").toString())
                .replace("TRAFFIC", traffic.toString())
                .replace("TARGET", target.toString())
                .split(" ");
        assertThat(SHORTCUT.of(List.of(arguments))).as("is an everyday line").isPresent();

        CommandLineRun everyday = run(Main::execute, arguments);

        assertThat(everyday).isEqualTo(run(CommandLines::run, arguments));
    }

    private interface Way {
        int execute(
                InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments);
    }

    private static CommandLineRun run(Way way, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = way.execute(
                InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), Map.of(), arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain",
                "explain --help",
                "explain @codes.txt",
                "explain AC-104 AC-105",
                "run --dry-run",
                "run --target",
                "run --target=target.yaml",
                "run --report a --report b",
                "run --target --report",
                "audit",
                "audit --report out",
                "audit traffic.ndjson --threads 0",
                "audit traffic.ndjson --threads +1",
                "audit traffic.ndjson --threads 1 --threads 1",
                "audit traffic.ndjson --format har",
                "audit @files.txt",
                "audit -- traffic.ndjson",
                "mock",
                "",
            })
    void whatever_else_is_left_to_picocli(String line) {
        assertThat(SHORTCUT.of(List.of(line.split(" ")))).isEmpty();
    }

    @Test
    void nothing_at_all_is_left_to_picocli() {
        assertThat(SHORTCUT.of(List.of())).isEmpty();
    }

    /** The JVM's own exit code for it would be 1: the target does not conform. */
    @ParameterizedTest
    @ValueSource(strings = {"explain AC-104", "export"})
    void what_breaks_the_jvm_is_a_fault_of_this_tool(String line) {
        var err = new StringWriter();
        var broken = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new OutOfMemoryError("for the test");
            }

            @Override
            public void flush() {
                // There is nothing.
            }

            @Override
            public void close() {
                // There is nothing.
            }
        });

        assertThat(Main.execute(broken, new PrintWriter(err), Map.of(), line.split(" ")))
                .isEqualTo(70);
        assertThat(err.toString())
                .startsWith("Internal error in linkfault: java.lang.OutOfMemoryError")
                .doesNotContain("for the test");
    }

    /** A message may quote anything, as that of a pattern made of a credential did. */
    @ParameterizedTest
    @ValueSource(strings = {"LINKFAULT_DEBUG", "OTHER"})
    void an_internal_error_quotes_no_message(String variable) {
        var err = new StringWriter();
        var fault = new IllegalStateException("about s3cr3t", new IllegalArgumentException("s3cr3t"));

        assertThat(Main.failed(fault, new PrintWriter(err), Map.of(variable, "1")))
                .isEqualTo(70);
        assertThat(err.toString())
                .startsWith("Internal error in linkfault: java.lang.IllegalStateException,"
                        + " caused by java.lang.IllegalArgumentException")
                .doesNotContain("s3cr3t");
        assertThat(err.toString().contains("\tat " + FastArgsTest.class.getName() + "."))
                .isEqualTo(variable.equals("LINKFAULT_DEBUG"));
    }
}
