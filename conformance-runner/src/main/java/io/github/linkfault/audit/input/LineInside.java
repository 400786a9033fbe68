package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.input.UnusableInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines that a shipper of logs put behind a text of its own, or as a text into a member of an object of its own. */
public final class LineInside {

    private static final JsonMapper JSON = JsonMapper.builder(RecordReader.JSON).build();
    private static final int LONGEST = 64 * 1024;

    /** The first may be what a program says when it starts. */
    private static final int MOST_LINES = 50;

    /** The members that well-known shippers put a line into. */
    private static final List<String> MEMBERS = List.of("log", "message", "MESSAGE", "line", "msg");

    private static final Pattern REQUEST = Pattern.compile("\"[A-Z]{1,20}+ \\S{1,2000}+ HTTP/\\d");

    private LineInside() {}

    /**
     * What to do where a file has lines inside of others, or text before its JSON, and no exchange among its first lines. A stream can be
     * read only once, and is not looked at.
     *
     * @param options each with a blank before it, for the command that helps
     */
    public static Optional<String> help(Input input, FieldMapping mapping, TextSurfaces texts, String options) {
        if (input.size() < 0) {
            return Optional.empty();
        }
        try (DetectedInput opened = DetectedInput.open(input, null, texts, new AtomicLong())) {
            List<String> lines = new String(opened.stream().readNBytes(LONGEST), UTF_8)
                    .lines()
                    .limit(MOST_LINES)
                    .toList();
            var reader = new RecordReader(mapping);
            return opened.format() != Format.NDJSON || lines.stream().anyMatch(reader::isExchange)
                    ? Optional.empty()
                    : lines.stream()
                            .flatMap(line -> command(line).stream())
                            .findFirst()
                            .map(help -> help.says()
                                    + " Try:%n  %s | linkfault audit%s -"
                                            .formatted(help.on(input, opened.command()), options));
        } catch (IOException | UnusableInput unreadable) {
            return Optional.empty();
        }
    }

    private record Help(String says, String command) {

        String on(Input input, String unpack) {
            return unpack.isEmpty() ? command + input.redirected() : unpack + input.redirected() + " | " + command;
        }
    }

    private static Optional<Help> command(String line) {
        int brace = line.indexOf('{');
        if (brace < 0) {
            return Optional.empty();
        }
        if (!line.substring(0, brace).isBlank()) {
            return object(line.substring(brace))
                    .map(after -> new Help("The lines have text before their JSON.", "sed 's/^[^{]*//'"));
        }
        return object(line)
                .flatMap(members -> MEMBERS.stream()
                        .filter(member -> isLine(members.path(member)))
                        .findFirst())
                .map(member -> new Help("The member " + member + " holds a line of its own.", "jq -r ." + member));
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static boolean isLine(JsonNode member) {
        String text = member.isString() ? member.asString().strip() : "";
        return (text.startsWith("{") && text.endsWith("}"))
                || REQUEST.matcher(text).find();
    }
}
