package io.github.linkfault.audit.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Swar;
import tools.jackson.databind.json.JsonMapper;

/** Resolves the escapes of a JSON string whose bytes are surely right. */
final class Unescape {

    private static final long BACKSLASHES = '\\' * Swar.ONES;

    private Unescape() {}

    /** The text between two quotes, as the judge's parser reads it. */
    static String text(byte[] bytes, int from, int to) {
        return JsonMapper.shared().readValue(bytes, from - 1, to - from + 2, String.class);
    }

    /**
     * Writes what stands between two quotes in UTF-8, and says how many bytes it has; -1 where half of a character is alone.
     *
     * @param target eight bytes longer than that at least
     */
    static int bytes(byte[] source, int from, int to, byte[] target) {
        int length = 0;
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= source.length) {
                long eight = Swar.at(source, at);
                Swar.put(target, length, eight);
                long backslash = Swar.zeros(eight ^ BACKSLASHES);
                int plain = Math.min(backslash == 0 ? Long.BYTES : Swar.first(backslash), to - at);
                at += plain;
                length += plain;
                if (plain == Long.BYTES) {
                    continue;
                }
                if (at == to) {
                    break;
                }
            } else if (source[at] != '\\') {
                target[length++] = source[at++];
                continue;
            }
            byte letter = source[at + 1];
            if (letter != 'u') {
                target[length++] = resolved(letter);
                at += 2;
                continue;
            }
            char unit = unit(source, at + 2);
            at += 6;
            if (Character.isSurrogate(unit)) {
                return -1;
            }
            byte[] encoded = String.valueOf(unit).getBytes(UTF_8);
            System.arraycopy(encoded, 0, target, length, encoded.length);
            length += encoded.length;
        }
        return length;
    }

    private static byte resolved(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static char unit(byte[] bytes, int from) {
        int unit = 0;
        for (int digit = from; digit < from + 4; digit++) {
            unit = unit << 4 | Character.digit(bytes[digit], 16);
        }
        return (char) unit;
    }
}
