package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines of traffic as other recorders would write them, and damaged in every way; the same for the same seed. */
public final class Mutations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> TOKENS = List.of(
            "\"",
            "\\",
            "\\\"",
            "\\u0065",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\t",
            "\u0000",
            "null",
            "true",
            "-1",
            "1e9",
            "00",
            "AC-105",
            "AC-204",
            "error",
            "code",
            "status",
            "response",
            "encoding",
            "é",
            "—",
            "\ud83d\ude00",
            "\ufeff",
            "c0ffee00000000000000000000000105",
            "742c3a9d-f411-4ef1-b8c8-312933e0acd2",
            "405",
            "200",
            "/",
            "\"time\":1763632800,",
            "\"status\":500,",
            "REF-00112233445566778899aabbccddeeff",
            "%2e",
            "\\n\\",
            "\\\\",
            "1",
            "\"}",
            "\r",
            "time",
            "Content-Type");

    private final Random random;

    /** The same mutations for the same seed. */
    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** This line as it is, or in another style, or damaged; without a line feed, and with spare bytes behind it. */
    public byte[] of(String good) {
        String line = random.nextInt(3) == 0 ? good : restyled(good);
        if (random.nextInt(3) > 0) {
            line = mutated(line);
        }
        byte[] bytes = line.getBytes(UTF_8);
        if (random.nextInt(7) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '\n' ? (byte) ' ' : bytes[at];
        }
        byte[] padded = Arrays.copyOf(bytes, bytes.length + 8);
        padded[bytes.length] = '\n';
        return padded;
    }

    /** Where the line ends in these bytes. */
    public static int end(byte[] padded) {
        return padded.length - 8;
    }

    private String restyled(String good) {
        JsonNode tree;
        try {
            tree = JSON.readTree(good);
        } catch (JacksonException broken) {
            return good;
        }
        if (!(tree instanceof ObjectNode line)) {
            return good;
        }
        if (chance()) {
            line.put("time", 1_763_632_800L + random.nextInt(1_000_000));
        }
        if (chance()) {
            line.put("duration", random.nextInt(3) == 0 ? -0.25 : random.nextInt(10_000));
        }
        if (chance()) {
            line.putObject("process")
                    .put("id", random.nextInt(4))
                    .putNull("name")
                    .put("leader", chance());
        }
        if (line.get("response") instanceof ObjectNode response) {
            if (response.get("headers") instanceof ObjectNode headers) {
                restyle(headers);
            }
            JsonNode body = response.get("body");
            @Nullable JsonNode inside = body == null || !body.isString() ? null : body(body.asString());
            if (inside != null && chance()) {
                response.set("body", inside);
            } else if (inside != null && chance()) {
                response.put("body", inside.toPrettyString());
            }
        }
        String text = line.toString();
        return chance() ? text.replace("\":", "\": ").replace(",\"", ", \"") : text;
    }

    private void restyle(ObjectNode headers) {
        if (chance()) {
            JsonNode type = headers.remove("Content-Type");
            headers.set(chance() ? "content-type" : "CONTENT-TYPE", type);
        }
        if (chance()) {
            headers.put("X-Request-Id", Long.toHexString(random.nextLong()));
        }
        if (random.nextInt(8) == 0) {
            headers.put("X-Name", chance() ? "a \"b\"" : "\u00e9\u2014");
        }
        if (random.nextInt(8) == 0) {
            headers.putArray("Vary").add("a").add("b");
        }
        if (chance()) {
            headers.remove("Allow");
        }
    }

    private static @Nullable JsonNode body(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private boolean chance() {
        return random.nextInt(4) == 0;
    }

    private String mutated(String line) {
        var text = new StringBuilder(line);
        for (int change = 0; change <= random.nextInt(3); change++) {
            int at = place(text);
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 2 -> {
                    String token = TOKENS.get(random.nextInt(TOKENS.size()));
                    text.replace(at, Math.min(text.length(), at + token.length()), token);
                }
                default -> {
                    int to = Math.min(text.length(), at + random.nextInt(40));
                    text.insert(at, text.substring(at, to));
                }
            }
            if (text.isEmpty()) {
                return " ";
            }
        }
        return text.toString();
    }

    /** Any place, or one beside a quote, a backslash or a comma, where most depends on each byte. */
    private int place(StringBuilder text) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
            while (at > 0 && "\"\\,".indexOf(text.charAt(at)) < 0) {
                at--;
            }
            at = Math.max(0, Math.min(text.length() - 1, at + random.nextInt(3) - 1));
        }
        return at;
    }
}
