package io.github.linkfault.audit.line;

import static io.github.linkfault.audit.line.Lexer.GIVE_UP;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;

/**
 * The shapes of the lines that came before. Lines of one recorder are alike but for some values, so that most of a line need
 * only be compared with one that was understood already; what stands in a slot is looked at by the same rules as ever. A line
 * that fits is as right as the line that the shape was learned from.
 *
 * <p>To be used again and again by one thread.
 */
public final class LineTemplates {

    /** How many are known at most; more different lines than that are better read each on its own. */
    private static final int MOST = 64;

    private static final int LONGEST = 16 * 1024;
    /** What learning costs, where a line that fits is worth one: so that it ends where it does not pay. */
    private static final int PRICE = 20;

    private static final int MOST_CREDIT = PRICE * MOST * 4;

    /** How a shape begins, as far as one of its slots. */
    private record Beginning(int before, String between, int kind) {}

    private final SpanRules rules;
    private final Lexer lexer;
    private final FieldOffsets places;
    private final LineTemplate[] shapes = new LineTemplate[MOST];
    private final Map<Beginning, Integer> beginnings = new HashMap<>();
    private int size;
    private int last;
    private int credit = MOST_CREDIT;

    /** Notes the places of the parts of lines that fit. */
    public LineTemplates(Lexer lexer, FieldOffsets places) {
        this.rules = new SpanRules(lexer);
        this.lexer = lexer;
        this.places = places;
    }

    /**
     * Follows a known shape; then the places say where the line's parts stand.
     *
     * @param end there is a line feed before it
     * @return the place of the line feed, or {@link Lexer#GIVE_UP} where no shape fits
     */
    public int follow(byte[] bytes, int from, int end) {
        if (size == 0) {
            return GIVE_UP;
        }
        lexer.reset(bytes, end);
        places.reset(bytes);
        int tried = 0;
        int stuck = -1;
        int number = last;
        LineTemplate shape = shapes[number];
        int slot = 0;
        // Here the line and there the shape have been compared so far; both stand behind a slot.
        int here = from;
        int there = 0;
        while (true) {
            int differs = there
                    + Swar.agreed(shape.line, there, bytes, here, Math.min(end - here, shape.line.length - there));
            int moved = here - there;
            while (slot < shape.slots && shape.to[slot] < differs) {
                put(shape.kind[slot], shape.from[slot] + moved, shape.to[slot] + moved);
                there = shape.to[slot++];
            }
            here = there + moved;
            if (differs == shape.line.length) {
                last = number;
                credit = Math.min(credit + 1, MOST_CREDIT);
                shape.tell(places);
                return differs - 1 + moved;
            }
            if (slot < shape.slots && shape.from[slot] <= differs) {
                int begin = shape.from[slot] + moved;
                int to = rules.end(bytes, shape.kind[slot], begin, boundary(bytes, begin, differs + moved));
                if (to != GIVE_UP) {
                    put(shape.kind[slot], begin, to);
                    there = shape.to[slot++];
                    here = to;
                    continue;
                }
            }
            // Another shape may begin in the same way and go on as the line does.
            if (slot != stuck) {
                stuck = slot;
                tried = 0;
            }
            number = next(tried, shape, slot);
            if (number == GIVE_UP) {
                return GIVE_UP;
            }
            tried = number + 1;
            shape = shapes[number];
            there = slot == 0 ? 0 : shape.to[slot - 1];
        }
    }

    private void put(int kind, int begin, int to) {
        if (FieldOffsets.isPart(kind)) {
            places.put(kind, begin, to);
        } else if (kind > VariableSpans.NUMBER && kind < VariableSpans.ESCAPED_HEADER) {
            other(kind, begin, to);
        }
    }

    private void other(int kind, int begin, int to) {
        if (kind == VariableSpans.TIME_AS_NUMBER) {
            places.put(FieldOffsets.TIME, begin, to);
        } else if (kind == VariableSpans.BODY_BEGINS) {
            places.put(FieldOffsets.BODY, begin, begin);
        } else {
            places.to[FieldOffsets.BODY] = to;
        }
    }

    /** The last place where a character of a text begins for sure: behind one that is neither part of an escape nor of more bytes. */
    private static int boundary(byte[] bytes, int from, int at) {
        int boundary = at;
        while (boundary > from && (bytes[boundary - 1] == '\\' || bytes[boundary - 1] < 0)) {
            boundary--;
        }
        return boundary;
    }

    /** The number of another shape that is the same as this one before a slot. */
    private int next(int first, LineTemplate shape, int slot) {
        for (int number = first; number < size; number++) {
            LineTemplate other = shapes[number];
            boolean alike = slot == 0 || (other.slots >= slot && other.path[slot - 1] == shape.path[slot - 1]);
            if (alike && other != shape) {
                return number;
            }
        }
        return GIVE_UP;
    }

    /** Learns the shape of a line that none fitted. */
    public void learn(byte[] bytes, int from, int to, VariableSpans slots) {
        credit++;
        if (credit < PRICE || slots.isTooMany() || to - from > LONGEST || bytes[to] != '\n') {
            return;
        }
        credit -= PRICE;
        if (size == MOST) {
            size = 0;
            beginnings.clear();
        }
        shapes[size] = new LineTemplate(bytes, from, to, slots, path(bytes, from, slots), places);
        last = size++;
    }

    private int[] path(byte[] bytes, int from, VariableSpans slots) {
        int[] path = new int[slots.size()];
        int at = from;
        int before = 0;
        for (int slot = 0; slot < path.length; slot++) {
            var between = new String(bytes, at, slots.from[slot] - at, ISO_8859_1);
            var beginning = new Beginning(before, between, slots.kind[slot]);
            beginnings.putIfAbsent(beginning, beginnings.size() + 1);
            before = beginnings.get(beginning);
            path[slot] = before;
            at = slots.to[slot];
        }
        return path;
    }
}
