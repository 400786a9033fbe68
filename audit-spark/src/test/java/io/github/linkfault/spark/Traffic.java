package io.github.linkfault.spark;

import io.github.linkfault.audit.TrafficGenerator;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files of every kind, with all that can be wrong with them. */
final class Traffic {

    private static final int LINES = 3_000;

    private Traffic() {}

    /** Writes them and returns their paths, of which one is a pattern of two. */
    static List<String> write(Path folder) throws IOException {
        var generator = new TrafficGenerator(Catalog.bundled(), 11);
        generator.write(folder.resolve("log-b.ndjson"), LINES);
        generator.write(folder.resolve("log-a.ndjson"), LINES);
        generator.writeHar(folder.resolve("browser.har"), LINES / 10);
        generator.write(folder.resolve("plain"), LINES / 10);
        byte[] plain = Files.readAllBytes(folder.resolve("plain"));
        Path packed = folder.resolve("packed.gz");
        pack(plain, packed);
        // Two members, as cat makes them, of which the second breaks off.
        byte[] member = Files.readAllBytes(packed);
        try (OutputStream out = Files.newOutputStream(packed)) {
            out.write(member);
            out.write(member, 0, member.length / 2);
        }
        Path cut = folder.resolve("cut.ndjson");
        Files.write(cut, List.of("\ufeff{}", "not json", "", "\u0000", "[]\r"), StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(cut, StandardOpenOption.APPEND)) {
            out.write(new byte[] {(byte) 0xc3, '\n'});
            out.write(plain, 0, 1_000);
        }
        Path widget = folder.resolve("widget.txt");
        Files.writeString(widget, "Error Type: AUTH, Code: AR-100, Message: x\nnothing of the sort\n".repeat(3_000));
        Files.writeString(folder.resolve("empty"), "");
        return List.of(
                folder.resolve("log-*.ndjson").toString(),
                folder.resolve("browser.har").toString(),
                packed.toString(),
                cut.toString(),
                widget.toString(),
                folder.resolve("empty").toString());
    }

    private static void pack(byte[] plain, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(plain);
        }
    }
}
