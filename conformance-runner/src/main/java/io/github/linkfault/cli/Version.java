package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The tool's version, as the build wrote it down. */
public final class Version implements IVersionProvider {

    static String current() {
        try (InputStream text = Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
            return new String(text.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String line() {
        return "linkfault " + current();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
