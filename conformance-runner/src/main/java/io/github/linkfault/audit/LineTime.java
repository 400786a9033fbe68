package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.linkfault.audit.bytes.Swar;
import io.github.linkfault.audit.input.FieldOffsets;
import io.github.linkfault.audit.input.Times;
import java.util.Arrays;

/** The time of the usual line; mostly it is in the hour of the line before. For one thread. */
final class LineTime {

    private final FieldOffsets places;
    private final boolean onlyHours;
    private byte[] kept = new byte[0];
    private boolean keptIsHour;
    private boolean isThere;
    private String time = "";
    private String hour = "";

    /**
     * The times of lines whose members are at these places.
     *
     * @param onlyHours whether more than the hour is of no use; otherwise {@link #text} is known to the second
     */
    LineTime(FieldOffsets places, boolean onlyHours) {
        this.places = places;
        this.onlyHours = onlyHours;
    }

    /** The hour of the line that was found last; empty where it has no time. */
    String hour(byte[] bytes) {
        isThere = places.has(FieldOffsets.TIME);
        if (!isThere) {
            return "";
        }
        int from = places.from[FieldOffsets.TIME];
        int to = places.to[FieldOffsets.TIME];
        boolean isHour = places.timeIsText && Times.beginsWithHour(bytes, from, to);
        int length = isHour && onlyHours ? Times.HOUR : to - from;
        if (kept.length != length || keptIsHour != isHour || !Swar.equal(kept, 0, bytes, from, length)) {
            kept = Arrays.copyOfRange(bytes, from, from + length);
            keptIsHour = isHour;
            String text = new String(bytes, from, to - from, ISO_8859_1);
            time = places.timeIsText ? Times.of(text) : Times.of(Long.parseLong(text));
            hour = Times.hour(time);
        }
        return hour;
    }

    /** The time of the line whose hour was asked for last, as {@link Times} writes it; empty where it has none. */
    String text() {
        return isThere ? time : "";
    }
}
