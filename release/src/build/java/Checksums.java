import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code SHA256SUMS} and {@code SHA512SUMS} into a folder, its argument: a line for each of its files, sorted by name, as {@code sha256sum -c}
 * and {@code sha512sum -c} read them. Runs in the build, from its source.
 */
final class Checksums {

    private Checksums() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of(arguments[0]);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> !file.getFileName().toString().endsWith("SUMS"))
                    .sorted()
                    .toList();
        }
        for (String bits : List.of("256", "512")) {
            var lines = new StringBuilder();
            for (Path file : files) {
                byte[] digest = MessageDigest.getInstance("SHA-" + bits).digest(Files.readAllBytes(file));
                lines.append(HexFormat.of().formatHex(digest))
                        .append("  ")
                        .append(file.getFileName())
                        .append('\n');
            }
            Files.writeString(folder.resolve("SHA" + bits + "SUMS"), lines);
        }
    }
}
