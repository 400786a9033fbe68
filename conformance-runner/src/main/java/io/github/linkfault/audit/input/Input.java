package io.github.linkfault.audit.input;

import io.github.linkfault.exchange.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of recorded traffic, or a stream.
 *
 * @param name what reports call it
 * @param size its length in bytes as it lies there, or -1 where nobody knows
 */
public record Input(
        String name,
        long size,
        @Nullable Path file,
        @Nullable InputStream stream) {

    /** A file; it is opened when its turn comes. */
    public static Input of(Path file) throws IOException {
        return new Input(file.toString(), Files.isRegularFile(file) ? Files.size(file) : -1, file, null);
    }

    /** A stream that is open already. */
    public static Input of(String name, InputStream stream) {
        return new Input(name, -1, null, stream);
    }

    /** The file as a command's standard input, with a blank before it. */
    String redirected() {
        return " < " + Shell.quoted(name);
    }

    InputStream open() throws IOException {
        return file != null ? Files.newInputStream(file) : stream != null ? stream : InputStream.nullInputStream();
    }
}
