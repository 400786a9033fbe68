package io.github.linkfault.audit.input;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the work to whoever asks next, in the order of the input: blocks of lines, or a whole HAR. Whoever asks reads its
 * block itself, so that nothing waits in between and memory is bounded by the number of those who ask.
 */
public final class WorkQueue {

    /** A piece of work. To be used again and again by one thread. */
    public static final class Work {
        /** The lines, where it is no HAR. */
        public final Blocks.Block block = new Blocks.Block();
        /** The format of the file. */
        public Format format = Format.NDJSON;
        /** The index of the file, from 0. */
        public int file;

        /** The part of the file, from 0. */
        public int part;

        /** The HAR, where it is one. */
        @Nullable
        public DetectedInput har;
        /** Whether this stands for the rest of a file that cannot be read. */
        public boolean lost;
    }

    private final List<Input> inputs;
    private final @Nullable Format insisted;
    private final TextSurfaces texts;
    private final AtomicLong read = new AtomicLong();
    private final AtomicReferenceArray<@Nullable Format> formats;
    private int file = -1;
    private int part;
    private @Nullable DetectedInput opened;
    private @Nullable Blocks blocks;
    private volatile boolean stopped;

    /**
     * @param insisted the format of every input, or null to recognise each by its beginning
     * @param texts the texts to recognise
     */
    public WorkQueue(List<Input> inputs, @Nullable Format insisted, TextSurfaces texts) {
        this.texts = texts;
        this.inputs = List.copyOf(inputs);
        this.insisted = insisted;
        this.formats = new AtomicReferenceArray<>(inputs.size());
    }

    /** How many bytes were read so far, as they lie on the disk. */
    public long bytesRead() {
        return read.get();
    }

    /** The format of a file, once it was opened. */
    @Nullable
    public Format format(int index) {
        return formats.get(index);
    }

    /** Ends the work: nothing more is handed out. */
    public void stop() {
        stopped = true;
    }

    /** Whether the work was ended before the input. */
    public boolean isStopped() {
        return stopped;
    }

    /** Takes the next piece of work; false when there is none. */
    public synchronized boolean next(Work work) {
        while (!stopped) {
            if (blocks != null && opened != null) {
                work.file = file;
                work.part = part++;
                work.format = opened.format();
                work.har = null;
                work.lost = false;
                if (blocks.next(work.block)) {
                    return true;
                }
                work.lost = blocks.damaged();
                close(opened);
                blocks = null;
                opened = null;
                if (work.lost) {
                    return true;
                }
            }
            if (++file >= inputs.size()) {
                return false;
            }
            part = 0;
            work.file = file;
            work.part = 0;
            work.lost = false;
            work.har = null;
            try {
                opened = DetectedInput.open(inputs.get(file), insisted, texts, read);
            } catch (IOException unreadable) {
                work.lost = true;
                return true;
            }
            formats.set(file, opened.format());
            if (opened.format() == Format.HAR) {
                work.format = Format.HAR;
                work.har = opened;
                opened = null;
                return true;
            }
            blocks = new Blocks(opened.stream());
        }
        return false;
    }

    /** Closing a stream that was only read cannot lose anything. */
    public static void close(DetectedInput opened) {
        try {
            opened.close();
        } catch (IOException ignored) {
            // Nothing was written.
        }
    }
}
