package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.linkfault.input.UnusableInput;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an input can be that is no recorded traffic in any format that is read, known by its first bytes. */
enum NotTraffic {
    BZIP2("is compressed with bzip2; linkfault reads gzip and zstd", "bzip2 -dc", "BZh[1-9]1AY&SY.*"),
    XZ("is compressed with xz; linkfault reads gzip and zstd", "xz -dc", "\\xfd7zXZ\\x00.*"),
    LZ4("is compressed with LZ4; linkfault reads gzip and zstd", "lz4 -dc", "\\x04\\x22\\x4d\\x18.*"),
    SNAPPY("is compressed with Snappy; linkfault reads gzip and zstd", "snzip -dc", "\\xff\\x06\\x00\\x00sNaPpY.*"),
    ZIP("is a ZIP archive; linkfault reads single files", "funzip", "PK\\x03\\x04.*"),
    TAR("is a tar archive; linkfault reads single files", "tar -xO", ".{257}ustar.*"),
    UTF_32(
            "is text in UTF-32; linkfault reads UTF-8",
            "iconv -f UTF-32 -t UTF-8",
            "(?:\\xff\\xfe\\x00\\x00|\\x00\\x00\\xfe\\xff).*"),
    UTF_16("is text in UTF-16; linkfault reads UTF-8", "iconv -f UTF-16 -t UTF-8", "(?:\\xff\\xfe|\\xfe\\xff).*"),
    UTF_16LE("is text in UTF-16; linkfault reads UTF-8", "iconv -f UTF-16LE -t UTF-8", "(?:[\\x09-\\x7e]\\x00){4}.*"),
    UTF_16BE("is text in UTF-16; linkfault reads UTF-8", "iconv -f UTF-16BE -t UTF-8", "(?:\\x00[\\x09-\\x7e]){4}.*"),
    MITMPROXY(
            "holds flows as mitmproxy keeps them; linkfault reads HAR",
            "mitmdump -nqr - --set hardump=-",
            "\\d{1,9}:\\d{1,9}:[a-z_]+;.*"),
    CAPTURE(
            "is a capture of packets; linkfault reads exchanges of HTTP",
            "",
            "(?:\\xa1\\xb2[\\xc3\\x3c][\\xd4\\x4d]|[\\xd4\\x4d][\\xc3\\x3c]\\xb2\\xa1|\\x0a\\x0d\\x0d\\x0a).*"),
    /** Only where objects are to be read line by line. */
    ARRAY("is a JSON array; linkfault reads one exchange a line", "jq -c '.[]'", "\\s*+\\[\\s*+\\{.*"),
    LINES(
            "is JSON with objects that take several lines; linkfault reads one a line",
            "jq -c .",
            "\\s*+\\{(?:[ \\t\\r]*+|[ \\t]*+\"resource(?:Spans|Logs|Metrics)\"[^\\n]*[^}\\s][ \\t\\r]*+)\\n.*"),
    /** A line of JSON that is damaged costs itself alone. */
    BINARY("is binary, with a zero byte in its first line", "", "\\x00*+(?!\\s*+\\{)[^\\x00\\n]++\\x00.*");

    private static final String TRAFFIC = "Give a HAR, NDJSON with one exchange a line, OpenTelemetry's spans as JSON"
            + " lines, an access log with --preset, or error texts one a line";

    private final String is;
    private final String command;
    private final Pattern beginning;

    /**
     * @param is what it is and what is read instead
     * @param command makes what is read of it, from standard input to standard output; empty where no command does
     * @param beginning how it begins, a character for each byte
     */
    NotTraffic(String is, String command, String beginning) {
        this.is = is;
        this.command = command;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** What begins like this; empty where it may be traffic of this format. */
    static Optional<NotTraffic> of(byte[] bytes, Format format) {
        String text = new String(bytes, ISO_8859_1);
        boolean isOfLines = format == Format.NDJSON || format == Format.OTLP;
        return Stream.of(values())
                .filter(one -> isOfLines || (one != ARRAY && one != LINES))
                .filter(one -> one.beginning.matcher(text).matches())
                .findFirst();
    }

    /**
     * The fault of an input that is this, with a command that helps.
     *
     * @param unpack the command that unpacks the input, or empty where it is not packed
     */
    UnusableInput fault(Input input, String unpack) {
        String name = "Input " + input.name();
        return command.isEmpty()
                ? UnusableInput.unreadable(name, is + ". " + TRAFFIC)
                : UnusableInput.unreadable(name, is, source(input, unpack) + " | linkfault audit -");
    }

    private String source(Input input, String unpack) {
        if (input.file() == null) {
            return "... | " + command;
        }
        String file = input.redirected();
        return unpack.isEmpty() ? command + file : unpack + file + " | " + command;
    }
}
