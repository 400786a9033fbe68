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

/** Lines that a shipper of logs put into a member of an object of its own, as a text. */
public final class LineInside {

    private static final JsonMapper JSON = JsonMapper.builder(RecordReader.JSON).build();
    private static final int LONGEST = 64 * 1024;

    /** The members that well-known shippers put a line into. */
    private static final List<String> MEMBERS = List.of("log", "message", "MESSAGE", "line", "msg");

    private static final Pattern REQUEST = Pattern.compile("\"[A-Z]{1,20}+ \\S{1,2000}+ HTTP/\\d");

    private LineInside() {}

    /**
     * What to do where the first line of a plain file has another line in it.
     *
     * @param options each with a blank before it, for the command that helps
     */
    public static Optional<String> help(Input input, String options) {
        return first(input)
                .flatMap(line -> MEMBERS.stream()
                        .filter(member -> isLine(line.path(member)))
                        .findFirst())
                .map(member -> "The member %s holds a line of its own. Try:%n  jq -r .%1$s%s | linkfault audit%s -"
                        .formatted(member, input.redirected(), options));
    }

    private static Optional<JsonNode> first(Input input) {
        if (input.size() < 0) {
            return Optional.empty();
        }
        try (InputStream stream = input.open()) {
            String beginning = new String(stream.readNBytes(LONGEST), UTF_8);
            return beginning.stripLeading().lines().findFirst().map(JSON::readTree);
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isLine(JsonNode member) {
        String text = member.isString() ? member.asString().strip() : "";
        return (text.startsWith("{") && text.endsWith("}"))
                || REQUEST.matcher(text).find();
    }
}
