package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The bytes of a message body, after any content coding was taken off. */
public final class Body {

    /** A body of no bytes; HTTP does not tell it from an absent one. */
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A body of these bytes; they are copied. */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    /** A body of this text in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as UTF-8, with U+FFFD where they are none: for showing, not for judging. */
    public String text() {
        return new String(bytes, UTF_8);
    }

    /** Whether there is not one byte. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
