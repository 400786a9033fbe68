package io.github.linkfault.audit.count;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often something was recorded, and where first. */
public final class Count implements Serializable {

    /** How many places are kept. */
    static final int PLACES = 3;

    private static final long serialVersionUID = 1L;

    private long number;
    private final ArrayList<InputLocation> first = new ArrayList<>(PLACES);
    /** The last of them, where no further place is kept unless it comes before it. */
    private @Nullable InputLocation last;

    /** How often. */
    public long number() {
        return number;
    }

    /** The first places, in order. */
    public List<InputLocation> first() {
        return List.copyOf(first);
    }

    void add(int file, int part, long line) {
        number++;
        if (last == null || isBefore(file, part, line, last)) {
            keep(new InputLocation(file, part, line));
        }
    }

    /** Adds the counts of another. */
    public void add(Count other) {
        number += other.number;
        other.first.forEach(this::keep);
    }

    private void keep(InputLocation spot) {
        int at = first.size();
        while (at > 0 && spot.compareTo(first.get(at - 1)) < 0) {
            at--;
        }
        first.add(at, spot);
        if (first.size() > PLACES) {
            first.remove(PLACES);
        }
        last = first.size() == PLACES ? first.get(PLACES - 1) : null;
    }

    private static boolean isBefore(int file, int part, long line, InputLocation spot) {
        if (file != spot.file()) {
            return file < spot.file();
        }
        return part != spot.part() ? part < spot.part() : line < spot.line();
    }
}
