package io.github.linkfault.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that takes one line after the other, each as soon as it is there; or none. */
final class Recording implements AutoCloseable {

    private final @Nullable Writer out;

    private Recording(@Nullable Writer out) {
        this.out = out;
    }

    /**
     * Makes the file.
     *
     * @throws UsageFault when it is there already or cannot be made
     */
    static Recording to(@Nullable Path file) {
        if (file == null) {
            return new Recording(null);
        }
        try {
            return new Recording(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException there) {
            throw UsageFault.recordingExists(file.toString());
        } catch (IOException refused) {
            throw UsageFault.unwritableRecording(
                    file.toString(), refused.getClass().getSimpleName().replace("Exception", ""));
        }
    }

    void add(String line) {
        if (out == null) {
            return;
        }
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        if (out == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
