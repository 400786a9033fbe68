import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.export.JavaEnums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the enums of this module from the catalog. Runs in the build, from its source; its argument is the folder to write below. */
final class Generate {

    private static final String PACKAGE = "io.github.linkfault.codes";

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve(PACKAGE.replace('.', '/'));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file :
                JavaEnums.render(Catalog.bundled(), PACKAGE).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
