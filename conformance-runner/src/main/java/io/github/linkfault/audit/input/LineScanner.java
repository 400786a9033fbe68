package io.github.linkfault.audit.input;

import static io.github.linkfault.audit.bytes.Lexer.GIVE_UP;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Lexer;
import io.github.linkfault.audit.bytes.Swar;
import io.github.linkfault.audit.input.FieldMapping.Field;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of an exchange in the bytes of a line, without making anything of them. It takes only lines that are surely JSON
 * and surely usual; at anything else it gives up, and {@link RecordReader} decides.
 *
 * <p>To be used again and again by one thread.
 */
public final class LineScanner {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1000;
    private static final int MOST_DIGITS_OF_A_TIME = 15;

    /** An object of the line with parts somewhere in it. */
    private static final class Level {

        private final byte[][] names;
        /** What stands under each name: a part's field, or else a level. */
        private final @Nullable Field[] fields;

        private final @Nullable Level[] levels;
        /** How many lines were scanned when it was met last: in one line it may be there once. */
        private long met = -1;

        /** That of the header fields. */
        Level() {
            names = new byte[0][];
            fields = new @Nullable Field[0];
            levels = new @Nullable Level[0];
        }

        Level(FieldMapping mapping, String path) {
            String[] members = mapping.membersOf(path).toArray(String[]::new);
            names = new byte[members.length][];
            fields = new @Nullable Field[members.length];
            levels = new @Nullable Level[members.length];
            for (int member = 0; member < members.length; member++) {
                String whole = path.isEmpty() ? members[member] : path + "." + members[member];
                names[member] = members[member].getBytes(UTF_8);
                fields[member] = mapping.at(whole);
                levels[member] = fields[member] == null ? new Level(mapping, whole) : null;
            }
        }
    }

    private final Lexer lexer = new Lexer(false);
    private final FieldOffsets places;
    private final RecentBodies bodies = new RecentBodies();
    private final Level root;
    private final Level headers = new Level();
    /** The statuses that mean something else in these lines. */
    private final BitSet unanswered = new BitSet();

    private byte[] line = new byte[1];
    private int end;
    private long lines;

    /** Finds the parts of lines with these field names, and notes their places. */
    public LineScanner(FieldMapping mapping, FieldOffsets places) {
        this.root = new Level(mapping, "");
        this.places = places;
        mapping.form().unanswered().forEach(unanswered::set);
    }

    /**
     * Where the line ends that begins here, if it is usual; then the places say where its parts stand. {@link Lexer#GIVE_UP} where
     * it is not.
     *
     * @param to the line's end, or any place behind its line feed; the byte there must exist
     */
    public int find(byte[] bytes, int from, int to) {
        line = bytes;
        end = to;
        lines++;
        lexer.reset(bytes, to);
        places.reset(bytes);
        int at = object(lexer.blank(from), root);
        if (at == GIVE_UP) {
            return GIVE_UP;
        }
        at = lexer.blank(at);
        return at == to || bytes[at] == '\n' ? at : GIVE_UP;
    }

    /**
     * The place behind the object or array that begins here.
     *
     * @param level which parts stand in it; null where none does, {@link #headers} for header fields
     */
    private int container(int from, char close, @Nullable Level level, int depth) {
        if (depth > DEEPEST || (level != null && level.met == lines)) {
            return GIVE_UP;
        }
        if (level != null) {
            level.met = lines;
        }
        int at = lexer.blank(from + 1);
        if (lexer.has(at, close)) {
            return at + 1;
        }
        boolean simple = close == '}' && (level == null || level == headers);
        while (at != GIVE_UP) {
            if (simple) {
                int behind = plainMembers(at, level == headers);
                if (behind > at && lexer.has(behind, '}')) {
                    return behind + 1;
                }
                at = behind;
            }
            int value;
            if (close == ']') {
                value = value(at, depth);
            } else {
                int name = at + 1;
                int nameEnd = lexer.has(at, '"') ? lexer.string(name) : GIVE_UP;
                int colon = nameEnd - name > LONGEST_NAME || nameEnd == GIVE_UP ? GIVE_UP : lexer.blank(nameEnd + 1);
                if (!lexer.has(colon, ':')) {
                    return GIVE_UP;
                }
                value = member(level, name, nameEnd, lexer.blank(colon + 1), depth);
            }
            at = value == GIVE_UP ? GIVE_UP : lexer.blank(value);
            if (lexer.has(at, close)) {
                return at + 1;
            }
            at = lexer.has(at, ',') ? lexer.blank(at + 1) : GIVE_UP;
        }
        return GIVE_UP;
    }

    /** The place behind the value of a member, of which the name was the last string. */
    private int member(@Nullable Level level, int name, int nameEnd, int at, int depth) {
        if (level == null) {
            return value(at, depth);
        }
        if (level == headers) {
            return header(name, nameEnd, at);
        }
        if (lexer.isEscaped()) {
            return GIVE_UP;
        }
        for (int member = 0; member < level.names.length; member++) {
            byte[] known = level.names[member];
            if (known.length == nameEnd - name && Swar.equal(known, 0, line, name, known.length)) {
                Level inner = level.levels[member];
                return inner == null ? part(level.fields[member], at) : object(at, inner);
            }
        }
        return value(at, 1);
    }

    /**
     * Passes over members as header fields mostly are: a name and a text, without escapes and without blanks. Returns where a member
     * begins that is another, or, behind the last one, the place of the brace that closes the object.
     */
    private int plainMembers(int from, boolean areHeaders) {
        byte[] bytes = line;
        int at = from;
        while (bytes[at] == '"') {
            int nameEnd = Lexer.special(bytes, at + 1);
            if (nameEnd + 2 >= end || bytes[nameEnd] != '"' || bytes[nameEnd + 1] != ':' || bytes[nameEnd + 2] != '"') {
                return at;
            }
            int value = nameEnd + 3;
            int valueEnd = Lexer.special(bytes, value);
            if (valueEnd + 2 >= end || bytes[valueEnd] != '"' || nameEnd - at > LONGEST_NAME) {
                return at;
            }
            byte next = bytes[valueEnd + 1];
            if (next != '}' && (next != ',' || bytes[valueEnd + 2] != '"')) {
                return at;
            }
            if (areHeaders) {
                places.header(at + 1, nameEnd, value, valueEnd);
            }
            if (next == '}') {
                return valueEnd + 1;
            }
            at = valueEnd + 2;
        }
        return at;
    }

    private int object(int at, Level level) {
        return lexer.has(at, '{') ? container(at, '}', level, 1) : GIVE_UP;
    }

    private int part(@Nullable Field field, int at) {
        if (field == null) {
            return GIVE_UP;
        }
        return switch (field) {
            case TIME -> time(at);
            case METHOD -> method(at);
            case URL -> text(FieldOffsets.URL, at);
            case STATUS -> status(at);
            case HEADERS -> {
                places.hasHeaders = true;
                yield object(at, headers);
            }
            case BODY -> body(at);
            case HOST -> present(FieldOffsets.HOST, at);
            case CLIENT -> present(FieldOffsets.CLIENT, at);
            case ENCODING, REQUEST_LINE -> GIVE_UP;
            case REQUEST_HEADERS, REQUEST_BODY -> value(at, 2);
        };
    }

    private int header(int name, int nameEnd, int at) {
        if (lexer.isEscaped()) {
            // It may be the name of one that the judge looks at.
            places.hasPlainHeaders = false;
        }
        int part = places.headerPart(line, name, nameEnd);
        if (part < 0) {
            return headerValue(at);
        }
        if (!lexer.has(at, '"') || places.has(part)) {
            places.hasPlainHeaders = false;
            return headerValue(at);
        }
        int to = lexer.string(at + 1);
        places.hasPlainHeaders &= !lexer.isEscaped();
        places.put(part, at + 1, to);
        return to == GIVE_UP ? GIVE_UP : to + 1;
    }

    /** The place behind a value as a header field may have it: no object, and no list with anything else than texts. */
    private int headerValue(int from) {
        if (lexer.has(from, '{')) {
            return GIVE_UP;
        }
        if (!lexer.has(from, '[')) {
            return value(from, 2);
        }
        int at = lexer.blank(from + 1);
        if (lexer.has(at, ']')) {
            return at + 1;
        }
        while (lexer.has(at, '"')) {
            int to = lexer.string(at + 1);
            at = to == GIVE_UP ? GIVE_UP : lexer.blank(to + 1);
            if (lexer.has(at, ']')) {
                return at + 1;
            }
            at = lexer.has(at, ',') ? lexer.blank(at + 1) : GIVE_UP;
        }
        return GIVE_UP;
    }

    private int body(int at) {
        if (places.has(FieldOffsets.BODY) || lexer.has(at, 'n')) {
            return GIVE_UP;
        }
        places.bodyIsText = lexer.has(at, '"');
        RecentBody recent = bodies.find(line, at, end);
        int to = recent == null ? value(at, 1) : at + recent.json.length;
        places.recent = recent == null && to != GIVE_UP ? bodies.keep(line, at, to) : recent;
        int quotes = places.bodyIsText ? 1 : 0;
        places.put(FieldOffsets.BODY, at + quotes, to - quotes);
        return to;
    }

    private int time(int at) {
        places.timeIsText = lexer.has(at, '"');
        if (places.timeIsText) {
            return text(FieldOffsets.TIME, at);
        }
        int to = lexer.whole(at);
        if (places.has(FieldOffsets.TIME) || to - at > MOST_DIGITS_OF_A_TIME) {
            return GIVE_UP;
        }
        places.put(FieldOffsets.TIME, at, to);
        return to;
    }

    private int method(int at) {
        int to = text(FieldOffsets.METHOD, at);
        for (int letter = at + 1; letter < to - 1; letter++) {
            if (line[letter] < 'A' || line[letter] > 'Z') {
                return GIVE_UP;
            }
        }
        return to;
    }

    /** The place behind a text without escapes that is a part of the exchange and begins here with its quote. */
    private int text(int part, int at) {
        if (places.has(part) || !lexer.has(at, '"')) {
            return GIVE_UP;
        }
        int to = lexer.string(at + 1);
        if (to == GIVE_UP || lexer.isEscaped() || (to == at + 1 && part != FieldOffsets.TIME)) {
            return GIVE_UP;
        }
        places.put(part, at + 1, to);
        return to + 1;
    }

    /** The same for a text that is absent where it is a hyphen. */
    private int present(int part, int at) {
        return lexer.has(at + 1, '-') && lexer.has(at + 2, '"') ? GIVE_UP : text(part, at);
    }

    /** Three digits as HTTP has them, or 0 where no answer came; perhaps in quotes. */
    private int status(int at) {
        int quotes = lexer.has(at, '"') ? 1 : 0;
        int from = at + quotes;
        int to = lexer.whole(from);
        boolean usual = to == from + 1 ? line[from] == '0' : to == from + 3 && line[from] <= '5';
        if (!usual || places.has(FieldOffsets.STATUS) || (quotes == 1 && !lexer.has(to, '"'))) {
            return GIVE_UP;
        }
        places.put(FieldOffsets.STATUS, from, to);
        return !unanswered.isEmpty() && unanswered.get(places.status()) ? GIVE_UP : to + quotes;
    }

    /** The place behind the value that begins here. */
    private int value(int at, int depth) {
        if (at >= end) {
            return GIVE_UP;
        }
        return switch (line[at]) {
            case '"' -> {
                int to = lexer.string(at + 1);
                yield to == GIVE_UP ? GIVE_UP : to + 1;
            }
            case '{' -> container(at, '}', null, depth + 1);
            case '[' -> container(at, ']', null, depth + 1);
            case 't' -> lexer.literal(at, "true");
            case 'f' -> lexer.literal(at, "false");
            case 'n' -> lexer.literal(at, "null");
            default -> lexer.number(at);
        };
    }
}
