package io.github.linkfault.audit.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into blocks of whole lines. For one thread at a time. */
public final class Blocks {

    /** The longest line that is read, in bytes; of a longer one nothing is kept. */
    public static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final int USUAL = 1024 * 1024;
    /** Room for the byte behind the last line, and for looking at eight at once. */
    private static final int SPARE = 8;

    private final InputStream stream;
    private byte[] carried = new byte[0];
    private boolean ended;
    private boolean damaged;

    /** The blocks of this stream. */
    public Blocks(InputStream stream) {
        this.stream = stream;
    }

    /** Whole lines. To be used again and again by one thread. */
    public static final class Block {
        /** The lines, and behind the last one a line feed. */
        public byte[] bytes = new byte[USUAL + SPARE];
        /** How many bytes the lines have. */
        public int length;

        /** Whether the block stands for one line that is longer than a line may be. */
        public boolean tooLong;
    }

    /** Whether the stream broke off; what was read before is in the blocks. */
    public boolean damaged() {
        return damaged;
    }

    /** Fills the block with the next lines; false at the end. */
    public boolean next(Block block) {
        if (block.bytes.length > USUAL + SPARE && carried.length < USUAL) {
            block.bytes = new byte[USUAL + SPARE];
        }
        block.tooLong = false;
        block.length = 0;
        room(block, carried.length);
        System.arraycopy(carried, 0, block.bytes, 0, carried.length);
        block.length = carried.length;
        carried = new byte[0];
        int searched = 0;
        while (true) {
            fill(block);
            int lineFeed = lastLineFeed(block, searched);
            if (lineFeed >= 0) {
                carried = Arrays.copyOfRange(block.bytes, lineFeed + 1, block.length);
                block.length = lineFeed + 1;
                break;
            }
            if (ended) {
                // The last line of a stream that broke off is not whole.
                block.length = damaged ? 0 : block.length;
                break;
            }
            if (block.length > LONGEST_LINE) {
                skipLine(block);
                block.tooLong = true;
                return true;
            }
            searched = block.length;
            room(block, Math.min(2 * block.length, LONGEST_LINE + 1));
        }
        block.bytes[block.length] = '\n';
        return block.length > 0;
    }

    private static void room(Block block, int length) {
        if (block.bytes.length < length + SPARE) {
            block.bytes = Arrays.copyOf(block.bytes, length + SPARE);
        }
    }

    private void fill(Block block) {
        int capacity = block.bytes.length - SPARE;
        while (!ended && block.length < capacity) {
            int count = read(block.bytes, block.length, capacity - block.length);
            block.length += Math.max(0, count);
            // A live pipe does not wait until a block is full.
            if (isWaiting() && lastLineFeed(block, 0) >= 0) {
                return;
            }
        }
    }

    private boolean isWaiting() {
        try {
            return stream.available() <= 0;
        } catch (IOException broken) {
            return false;
        }
    }

    private int read(byte[] bytes, int from, int length) {
        try {
            int count = stream.read(bytes, from, length);
            ended = count < 0;
            return count;
        } catch (IOException broken) {
            ended = true;
            damaged = true;
            return -1;
        }
    }

    private void skipLine(Block block) {
        var bytes = new byte[USUAL];
        while (!ended) {
            int count = read(bytes, 0, bytes.length);
            for (int at = 0; at < count; at++) {
                if (bytes[at] == '\n') {
                    carried = Arrays.copyOfRange(bytes, at + 1, count);
                    block.length = 1;
                    return;
                }
            }
        }
        block.length = 1;
    }

    private static int lastLineFeed(Block block, int searched) {
        for (int at = block.length - 1; at >= searched; at--) {
            if (block.bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }
}
