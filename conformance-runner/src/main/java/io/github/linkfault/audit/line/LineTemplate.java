package io.github.linkfault.audit.line;

import java.util.Arrays;

/** A line that was understood once, as a pattern for others: what stands between its slots, others must have byte for byte. */
final class LineTemplate {

    final byte[] line;
    final int slots;
    final int[] kind;
    final int[] from;
    final int[] to;
    /** For each slot a number that two shapes share where they are the same as far as there. */
    final int[] path;

    private final boolean timeIsText;
    private final boolean bodyIsText;
    private final boolean hasHeaders;
    private final boolean hasPlainHeaders;

    /**
     * A shape of this line.
     *
     * @param to the place of its line feed, which becomes part of it
     * @param path the numbers of its beginnings
     */
    LineTemplate(byte[] bytes, int from, int to, VariableSpans slots, int[] path, FieldOffsets places) {
        this.line = Arrays.copyOfRange(bytes, from, to + 1);
        this.slots = slots.size();
        this.kind = Arrays.copyOf(slots.kind, this.slots);
        this.from = moved(slots.from, from);
        this.to = moved(slots.to, from);
        this.path = path;
        this.timeIsText = places.timeIsText;
        this.bodyIsText = places.bodyIsText;
        this.hasHeaders = places.hasHeaders;
        this.hasPlainHeaders = places.hasPlainHeaders;
    }

    private int[] moved(int[] places, int by) {
        int[] moved = Arrays.copyOf(places, slots);
        for (int slot = 0; slot < slots; slot++) {
            moved[slot] -= by;
        }
        return moved;
    }

    /** Tells what is the same in each line of this shape. */
    void tell(FieldOffsets places) {
        places.timeIsText = timeIsText;
        places.bodyIsText = bodyIsText;
        places.hasHeaders = hasHeaders;
        places.hasPlainHeaders = hasPlainHeaders;
    }
}
