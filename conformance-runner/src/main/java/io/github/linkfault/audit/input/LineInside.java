package io.github.linkfault.audit.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
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
     * What to do where one of the first lines of a plain file has another line in it, or text before its JSON.
     *
     * @param options each with a blank before it, for the command that helps
     */
    public static Optional<String> help(Input input, String options) {
        return beginning(input)
                .lines()
                .limit(MOST_LINES)
                .flatMap(line -> command(line).stream())
                .findFirst()
                .map(help -> help.says()
                        + " Try:%n  %s%s | linkfault audit%s -".formatted(help.command(), input.redirected(), options));
    }

    private record Help(String says, String command) {}

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

    private static String beginning(Input input) {
        if (input.size() < 0) {
            return "";
        }
        try (InputStream stream = input.open()) {
            return new String(stream.readNBytes(LONGEST), UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static boolean isLine(JsonNode member) {
        String text = member.isString() ? member.asString().strip() : "";
        return (text.startsWith("{") && text.endsWith("}"))
                || REQUEST.matcher(text).find();
    }
}
