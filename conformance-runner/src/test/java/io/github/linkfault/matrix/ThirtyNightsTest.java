package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thirty nights of a target that drifts three times, is healed once, blips twice and stands behind a broken gateway for a night:
 * three alarms, and no false one. What happens when, and to which entry, is drawn by a seed.
 */
final class ThirtyNightsTest {

    private static final int NIGHTS = 30;
    private static final long SEED = Long.getLong("linkfault.seed", 17);
    /** What the nights came to, for people: as text, as a picture, and the report of the last one. */
    private static final Path SHOWN = Path.of("target/thirty-nights");

    private static final List<Script> WRONG = List.of(
            Script.reply(reply -> reply.status(418)),
            Script.reply(reply -> reply.with("Content-Type", "text/plain")),
            Script.reply(reply -> reply.body("It did not work.")));

    private final Random random = new Random(SEED);
    private final List<String> entries = shuffled();
    /** The nights of the drifts, the blips and the outage. Night 0 is the run with which the target was adopted. */
    private final List<Integer> nights = drawn();

    private final int healing = nights.get(6);
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final ThreadLocal<String> current = ThreadLocal.withInitial(() -> "");
    private volatile int night;

    @TempDir
    Path scratch;

    @Test
    void the_history_tells_three_drifts_two_blips_one_healing_and_one_outage() throws IOException {
        Path history = scratch.resolve("history");
        Instant now = Instant.now();
        var exitCodes = new ArrayList<Integer>();
        try (StandIn standIn = StandIn.start(
                entry -> {
                    current.set(entry);
                    return true;
                },
                (request, reply, wire) -> script(request).play(request, reply, wire))) {
            for (int next = 0; next <= NIGHTS; next++) {
                night = next;
                asked.clear();
                CommandLineRun run = run(standIn, history);
                exitCodes.add(run.exitCode());
                redate(history, now.minus(Duration.ofDays(NIGHTS - night)));
                if (night == NIGHTS) {
                    keep(run, history);
                }
            }
        }
        assertThat(exitCodes)
                .isEqualTo(IntStream.rangeClosed(0, NIGHTS)
                        .mapToObj(this::expected)
                        .toList());
        assertThat(exitCodes.subList(1, NIGHTS + 1))
                .filteredOn(code -> code == 1)
                .hasSize(3);
        assertThat(episodes(history, now)).isEqualTo(wanted());
    }

    private CommandLineRun run(StandIn standIn, Path history) throws IOException {
        Path target = Files.writeString(scratch.resolve("staging.yaml"), standIn.targetFile());
        return CommandLineRun.of(
                "run",
                "--target",
                target.toString(),
                "--report",
                scratch.resolve("report").toString(),
                "--confirm",
                "0.01",
                "--history",
                history.toString(),
                "--fail-on",
                "new");
    }

    private List<String> shuffled() {
        List<String> ids = new ArrayList<>(
                DocumentedEntries.overTheApi().stream().map(Entry::id).toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    /** Seven different nights, none of them the first or the last two. */
    private List<Integer> drawn() {
        List<Integer> all =
                new ArrayList<>(IntStream.range(2, NIGHTS - 1).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, 7);
    }

    private Script script(Received request) {
        String entry = current.get();
        // The gateway of one of the two APIs.
        if (night == nights.get(5) && request.target().startsWith("/v1/")) {
            return Script.reply(reply ->
                    Reply.json(503, "<html>503 Service Unavailable</html>").with("Content-Type", "text/html"));
        }
        for (int drift = 0; drift < 3; drift++) {
            if (entry.equals(entries.get(drift)) && night >= nights.get(drift)) {
                return WRONG.get(drift);
            }
        }
        for (int blip = 3; blip < 5; blip++) {
            if (entry.equals(entries.get(blip))
                    && night == nights.get(blip)
                    && asked.merge(entry, 1, Integer::sum) == 1) {
                return WRONG.get(0);
            }
        }
        return entry.equals(entries.get(6)) && night < healing ? WRONG.get(0) : Script.RIGHT;
    }

    private int expected(int which) {
        if (which == 0 || nights.subList(0, 3).contains(which)) {
            return 1;
        }
        return which == nights.get(5) ? 3 : 0;
    }

    /** Kind, entries, first and last night, and how it stands in the end. */
    private Set<String> wanted() {
        var wanted = new TreeSet<String>();
        for (int drift = 0; drift < 3; drift++) {
            wanted.add(line("drift", entries.get(drift), nights.get(drift), NIGHTS, "stays"));
        }
        for (int blip = 3; blip < 5; blip++) {
            wanted.add(line("blip", entries.get(blip), nights.get(blip), nights.get(blip), "over"));
        }
        // On the night of the outage nobody can see whether something stays.
        boolean unseen = healing - 1 == nights.get(5) && entries.get(6).startsWith("fuse/");
        int lastWrong = unseen ? healing - 2 : healing - 1;
        wanted.add(line("drift", entries.get(6), 0, lastWrong, "over"));
        wanted.add(line(
                "outage", DocumentedEntries.overTheApi("fuse") + " entries", nights.get(5), nights.get(5), "over"));
        return wanted;
    }

    private static Set<String> episodes(Path history, Instant now) {
        JsonNode all = JsonMapper.shared()
                .readTree(CommandLineRun.of("history", history.toString(), "--format", "json")
                        .out());
        assertThat(all.path("series")).hasSize(1);
        assertThat(all.path("problems")).isEmpty();
        var lines = new TreeSet<String>();
        for (JsonNode episode : all.path("series").path(0).path("episodes")) {
            JsonNode ids = episode.path("entries");
            lines.add(line(
                    episode.path("kind").asString(),
                    ids.size() == 1 ? ids.path(0).asString() : ids.size() + " entries",
                    night(episode, "first", now),
                    night(episode, "last", now),
                    episode.path("state").asString()));
        }
        return lines;
    }

    private static int night(JsonNode episode, String member, Instant now) {
        Instant moment = Instant.parse(episode.path(member).asString());
        return NIGHTS - (int) Math.round(Duration.between(moment, now).toHours() / 24.0);
    }

    private static String line(String kind, String where, int first, int last, String state) {
        return kind + " " + where + " " + first + " to " + last + ", " + state;
    }

    /** Moves the run that was just made to its night. */
    private static void redate(Path history, Instant night) throws IOException {
        Path latest;
        try (Stream<Path> files = Files.list(history)) {
            latest = files.max(Comparator.naturalOrder()).orElseThrow();
        }
        String text = Files.readString(latest);
        Files.delete(latest);
        String name = night.atOffset(ZoneOffset.UTC).toLocalDate() + ".json";
        Files.writeString(
                history.resolve(name),
                text.replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"" + night + "\""));
    }

    private void keep(CommandLineRun run, Path history) throws IOException {
        Files.createDirectories(SHOWN);
        Map<String, String> forms = new HashMap<>(Map.of(
                "text",
                "history.txt",
                "markdown",
                "history.md",
                "svg",
                "history.svg",
                "atom",
                "history.atom",
                "badge",
                "badge.json"));
        for (var form : forms.entrySet()) {
            CommandLineRun printed = CommandLineRun.of(
                    "history",
                    history.toString(),
                    "--format",
                    form.getKey(),
                    "--output",
                    SHOWN.resolve(form.getValue()).toString());
            assertThat(printed.exitCode()).as(printed.err()).isZero();
        }
        for (String name : List.of("report.html", "summary.md", "report.json")) {
            Files.copy(
                    scratch.resolve("report").resolve(name), SHOWN.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(SHOWN.resolve("run.txt"), run.out());
    }
}
