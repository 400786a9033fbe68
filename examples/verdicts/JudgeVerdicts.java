import io.github.linkfault.judge.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what the judge's schemas say of each example body, in each profile; sorted. It runs on the executable jar:
 * {@code java -cp linkfault.jar JudgeVerdicts.java schemas}.
 */
final class JudgeVerdicts {

    private JudgeVerdicts() {}

    public static void main(String[] arguments) throws IOException {
        Path schemas = Path.of(arguments[0]);
        var verdicts = new TreeSet<String>();
        for (String name : List.of(
                "aerosync/error-body",
                "aerosync/webhook-event",
                "aerosync/widget-error",
                "aerosync/widget-string",
                "fuse/error-body",
                "fuse/webhook-event")) {
            String[] parts = name.split("/");
            for (String profile : List.of("open", "strict")) {
                JsonSchema schema = JsonSchema.bundled(name + "." + profile);
                try (Stream<Path> files = Files.walk(schemas.resolve(parts[0]).resolve("examples").resolve(parts[1]))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        JsonNode body = JsonMapper.shared().readTree(Files.readString(file));
                        verdicts.add(schemas.relativize(file) + " " + profile + " "
                                + (schema.faults(body).isEmpty() ? "accepted" : "refused"));
                    }
                }
            }
        }
        verdicts.forEach(System.out::println);
    }
}
