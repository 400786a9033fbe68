package io.github.linkfault.audit.input;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that can be audited apart from the rest, on another machine too: the lines that begin in a range of bytes, or
 * the whole of what cannot be divided.
 *
 * @param file its index in the order of the input, from 0
 * @param part the part of the file, from 0
 * @param from the first byte
 * @param to the first byte behind it; {@link Long#MAX_VALUE} for the file's end, wherever that is
 */
public record InputSplit(int file, int part, Format format, long from, long to) implements Serializable {

    /**
     * Divides a file. A HAR and what is packed stay whole, since they can only be read from the beginning.
     *
     * @param file its index in the order of the input, from 0
     * @param input the file; it is read far enough to know its format, and closed
     * @param insisted its format, or null to recognise it by its beginning
     * @param texts the texts to recognise
     * @param bytes how long a piece shall be
     */
    public static List<InputSplit> of(
            int file, Input input, @Nullable Format insisted, TextSurfaces texts, long bytes) {
        try (DetectedInput opened = DetectedInput.open(input, insisted, texts, new AtomicLong())) {
            return opened.packed() || opened.format() == Format.HAR
                    ? List.of(new InputSplit(file, 0, opened.format(), 0, Long.MAX_VALUE))
                    : divided(file, opened.format(), input.size(), bytes);
        } catch (IOException damaged) {
            // Whoever audits it meets the same damage, and counts it.
            return List.of(new InputSplit(file, 0, Format.NDJSON, 0, Long.MAX_VALUE));
        }
    }

    private static List<InputSplit> divided(int file, Format format, long size, long bytes) {
        var pieces = new ArrayList<InputSplit>();
        long from = 0;
        while (size - from > bytes) {
            pieces.add(new InputSplit(file, pieces.size(), format, from, from + bytes));
            from += bytes;
        }
        pieces.add(new InputSplit(file, pieces.size(), format, from, Long.MAX_VALUE));
        return pieces;
    }
}
