package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of the suite as a contestant: it counts only if it ends with 0 and its report has every entry passed but for the widget's,
 * which are declared.
 *
 * @param program writes its report into the folder
 * @param entries how many the catalog has
 */
record CheckedRun(String name, Program program, Path report, int entries) implements Contestant.Work<Cost> {

    @Override
    public Cost once() throws IOException, InterruptedException {
        Path file = report.resolve("report.json");
        // The last turn's would prove nothing.
        Files.deleteIfExists(file);
        Program.Ended ended = program.run(name, 0);
        if (!Files.exists(file)) {
            throw new WrongWork(name, "a report", "none");
        }
        JsonNode summary = JsonMapper.shared().readTree(file.toFile()).path("summary");
        int passed = summary.path("passed").asInt(-1);
        int all = summary.path("entries").asInt(-1);
        if (all != entries || passed != entries - GeneratedCatalog.DECLARED) {
            throw new WrongWork(
                    name,
                    entries + " entries, " + (entries - GeneratedCatalog.DECLARED) + " passed",
                    all + " entries, " + passed + " passed");
        }
        return ended.cost();
    }
}
