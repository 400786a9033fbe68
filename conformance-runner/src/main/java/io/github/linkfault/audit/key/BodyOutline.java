package io.github.linkfault.audit.key;

import static io.github.linkfault.audit.bytes.Lexer.GIVE_UP;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Lexer;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the outline of a JSON body into a key: the names of members and the types of values in their order, and of each value what
 * the judge reads of it. It takes only bodies that are surely JSON and show no stack trace; at anything else it gives up.
 *
 * <p>Whatever decides about an answer is a function of its outline. To be used again and again by one thread.
 */
final class BodyOutline {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1000;

    private static final byte NAME = 'k';
    private static final byte NAME_ENDS = 0;
    private static final byte EMPTY_TEXT = 'e';
    private static final byte TEXT = 't';
    private static final byte LITERAL = 'l';
    private static final byte ANSWERS = 'a';
    private static final byte NUMBER = 'n';
    private static final byte WHOLE = 'w';

    private final Lexer lexer = new Lexer(true);
    private final TraceMarks marks;
    private final KeyBytes key;
    private byte[] text = new byte[1];
    private int end;
    private Supplier<Map<String, String>> bindings = Map::of;
    /** The ids of the request that is in hand, once they were asked for. */
    private @Nullable Map<String, String> ids;

    private boolean idsAsked;

    BodyOutline(TraceMarks marks, KeyBytes key) {
        this.marks = marks;
        this.key = key;
    }

    /**
     * Writes the outline; false where there is none. The byte behind the body must exist.
     *
     * @param sent the ids that the request really sent, by the name of their placeholder
     */
    boolean write(byte[] bytes, int from, int to, ValueNode root, Supplier<Map<String, String>> sent) {
        text = bytes;
        end = to;
        bindings = sent;
        ids = null;
        lexer.reset(bytes, to);
        int at = value(lexer.blank(from), root, 0);
        return at != GIVE_UP && lexer.blank(at) == to;
    }

    /** Whether the outline that was written last depends on the ids that the request sent. */
    boolean dependsOnIds() {
        return ids != null;
    }

    /** The place behind the value that begins here. */
    private int value(int at, @Nullable ValueNode node, int depth) {
        if (at >= end || depth > DEEPEST) {
            return GIVE_UP;
        }
        if (node != null && node.reads.isWhole()) {
            return whole(at, depth);
        }
        byte first = text[at];
        return switch (first) {
            case '"' -> string(at + 1, node);
            case '{' -> object(at, node, depth);
            case '[' -> array(at, node, depth);
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            case 'n' -> word(at, "null");
            default -> number(at, node);
        };
    }

    private int word(int at, String word) {
        key.put((byte) Character.toUpperCase(word.charAt(0)));
        return lexer.literal(at, word);
    }

    private int number(int at, @Nullable ValueNode node) {
        int to = lexer.number(at);
        if (to != GIVE_UP && node != null && node.reads.countsNumber()) {
            key.put(WHOLE);
            key.putCounted(text, at, to);
        } else {
            key.put(NUMBER);
        }
        return to;
    }

    /** The value as it stands there. */
    private int whole(int at, int depth) {
        int before = key.length();
        int to = key.isTooLong() ? GIVE_UP : value(at, null, depth);
        if (to != GIVE_UP) {
            key.cut(before);
            key.put(WHOLE);
            key.putCounted(text, at, to);
        }
        return to;
    }

    private int object(int from, @Nullable ValueNode node, int depth) {
        key.put((byte) '{');
        int at = lexer.blank(from + 1);
        boolean empty = lexer.has(at, '}');
        while (!empty) {
            int name = at + 1;
            int nameEnd = lexer.has(at, '"') ? lexer.string(name) : GIVE_UP;
            if (nameEnd == GIVE_UP || lexer.isEscaped() || nameEnd - name > LONGEST_NAME) {
                return GIVE_UP;
            }
            ValueNode member = node == null ? null : node.member(text, name, nameEnd);
            if (member == null && marks.mayBeIn(text, name, nameEnd)) {
                return GIVE_UP;
            }
            key.put(NAME);
            key.put(text, name, nameEnd);
            key.put(NAME_ENDS);
            at = lexer.blank(nameEnd + 1);
            at = lexer.has(at, ':') ? value(lexer.blank(at + 1), member, depth + 1) : GIVE_UP;
            if (at == GIVE_UP) {
                return GIVE_UP;
            }
            at = lexer.blank(at);
            if (lexer.has(at, '}')) {
                break;
            }
            if (!lexer.has(at, ',')) {
                return GIVE_UP;
            }
            at = lexer.blank(at + 1);
        }
        key.put((byte) '}');
        return at + 1;
    }

    private int array(int from, @Nullable ValueNode node, int depth) {
        key.put((byte) '[');
        ValueNode items = node == null ? null : node.items;
        int at = lexer.blank(from + 1);
        boolean empty = lexer.has(at, ']');
        while (!empty) {
            at = value(at, items, depth + 1);
            if (at == GIVE_UP) {
                return GIVE_UP;
            }
            at = lexer.blank(at);
            if (lexer.has(at, ']')) {
                break;
            }
            if (!lexer.has(at, ',')) {
                return GIVE_UP;
            }
            at = lexer.blank(at + 1);
        }
        key.put((byte) ']');
        return at + 1;
    }

    private int string(int from, @Nullable ValueNode node) {
        int to = lexer.string(from);
        if (to == GIVE_UP) {
            return GIVE_UP;
        }
        boolean escaped = lexer.isEscaped();
        if (to == from) {
            key.put(EMPTY_TEXT);
            return to + 1;
        }
        int literal = node == null || escaped ? -1 : node.literal(text, from, to);
        if (literal < 0 && marks.mayBeIn(text, from, to)) {
            return GIVE_UP;
        }
        if (literal < 0 && node != null && (node.reads.hasQuestions() || !node.literals.isEmpty())) {
            return decided(from, to, escaped, node);
        }
        put(literal);
        return to + 1;
    }

    private void put(int literal) {
        if (literal < 0) {
            key.put(TEXT);
        } else {
            key.put(LITERAL);
            key.put((byte) (literal >> 8));
            key.put((byte) literal);
        }
    }

    private Map<String, String> ids() {
        idsAsked = true;
        Map<String, String> known = ids == null ? bindings.get() : ids;
        ids = known;
        return known;
    }

    /** A text that is none of those that are expected here as they stand. */
    private int decided(int from, int to, boolean escaped, ValueNode node) {
        byte[] known = escaped ? null : node.recent.find(text, from, to);
        if (known != null) {
            key.put(ANSWERS);
            key.put(known, 0, known.length);
            return to + 1;
        }
        String plain = escaped ? Unescape.text(text, from, to) : new String(text, from, to - from, UTF_8);
        int literal = escaped ? node.literals.indexOf(plain) : -1;
        if (literal >= 0 || !node.reads.hasQuestions()) {
            put(literal);
            return to + 1;
        }
        idsAsked = false;
        byte[] answers = node.reads.answers(plain, this::ids);
        if (!escaped && !idsAsked) {
            node.recent.keep(text, from, to, answers);
        }
        key.put(ANSWERS);
        key.put(answers, 0, answers.length);
        return to + 1;
    }
}
