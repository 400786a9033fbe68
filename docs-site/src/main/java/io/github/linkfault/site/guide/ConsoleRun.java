package io.github.linkfault.site.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.site.output.BrokenSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a session in a folder of its own, as its reader would, and keeps what each step prints. Servers listen on free ports,
 * and a deviation ends 30 days from now, as the program suggests; both are shown as the script has them, so that the site is
 * the same bytes every time.
 */
final class ConsoleRun implements AutoCloseable {

    /** The ports that scripts use: the mock's, the proxy's, and that of an API of the session's own. */
    private static final List<String> SHOWN_PORTS = List.of("8105", "8106", "8200");

    /** Where each server listens unless told otherwise. */
    private static final Map<String, String> DEFAULT_PORTS =
            Map.of("./linkfault mock", "8105", "./linkfault proxy", "8106");

    /** The days that pages show, and how far from today they really are. */
    private static final Map<String, Integer> SHOWN_DAYS = Map.of("2026-12-31", -1, "2027-01-01", 0, "2027-01-31", 30);

    private static final int TIMEOUT_SECONDS = 300;
    /** A place of a message that nothing was put into, as opposed to how often a regular expression repeats something. */
    private static final Pattern UNFILLED = Pattern.compile("(?<![\\w\\])])\\{[0-9]\\}");

    private final ConsoleSession session;
    private final Path folder;
    private final Map<String, String> ports = new LinkedHashMap<>();
    private final Map<String, String> days = new LinkedHashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final @Nullable MockServer staging;
    private final List<Server> servers = new ArrayList<>();

    /** @param folder an empty folder, with the program as {@code ./linkfault} and whatever else the session's reader has */
    ConsoleRun(ConsoleSession session, Path folder, Catalog catalog) throws IOException {
        this.session = session;
        this.folder = folder;
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SHOWN_DAYS.forEach((shown, away) -> days.put(shown, today.plusDays(away).toString()));
        for (String shown : SHOWN_PORTS) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(shown, String.valueOf(free.getLocalPort()));
            }
        }
        ConsoleSession.Staging wrong = session.staging();
        if (wrong == null) {
            this.staging = null;
        } else {
            this.staging = MockServer.startFaulty(
                    catalog,
                    catalog.entry(wrong.entry()).orElseThrow(() -> fault("no entry has the id " + wrong.entry())),
                    Defects.named(
                            wrong.defect().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), catalog));
            Files.writeString(folder.resolve("staging.yaml"), staging.targetFile());
        }
    }

    /** What the steps print, by name; of a server, {@code NAME} until it is ready and {@code NAME-end} from then on. */
    Map<String, String> outputs() throws IOException, InterruptedException {
        for (ConsoleSession.Step step : session.steps()) {
            if (step.serves()) {
                var server = new Server(step.name(), start(step.script().strip()));
                servers.add(server);
                print(step.name(), server.welcome());
            } else {
                print(step.name(), run(step));
            }
        }
        for (Server server : servers) {
            print(server.name() + "-end", server.stop());
        }
        return printed;
    }

    private void print(String step, String text) {
        Matcher unfilled = UNFILLED.matcher(text);
        if (unfilled.find()) {
            throw fault("step " + step + ": a message lacks what belongs into " + unfilled.group() + ". It printed:\n"
                    + text);
        }
        printed.put(step, shown(text));
    }

    private String run(ConsoleSession.Step step) throws IOException, InterruptedException {
        Path output = Files.createTempFile("linkfault", ".txt");
        try {
            Process process =
                    shell(step.script()).redirectOutput(output.toFile()).start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw fault("step " + step.name() + ": no end after " + TIMEOUT_SECONDS + " s");
            }
            String text = Files.readString(output);
            if (process.exitValue() != step.exitCode()) {
                throw fault("step " + step.name() + ": expected exit code " + step.exitCode() + ", actual "
                        + process.exitValue() + ". It printed:\n" + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }

    private Process start(String script) throws IOException {
        String port = DEFAULT_PORTS.entrySet().stream()
                .filter(server -> script.startsWith(server.getKey()))
                .map(server -> " --port " + server.getValue())
                .findFirst()
                .orElse("");
        return shell("exec " + script + port).start();
    }

    private ProcessBuilder shell(String script) {
        String real = script;
        for (var shown : days.entrySet()) {
            real = real.replace(shown.getKey(), shown.getValue());
        }
        for (var port : ports.entrySet()) {
            real = real.replace(port.getKey(), port.getValue());
        }
        var shell = new ProcessBuilder("sh", "-c", "set -u\n" + real)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        // What the builder's environment sets must not change what the page shows: credentials, proxies, a CI system's
        // marks.
        shell.environment().keySet().retainAll(Set.of("PATH", "HOME", "TMPDIR"));
        return shell;
    }

    private String shown(String text) {
        String shown = text.replace("\r", "");
        for (var real : days.entrySet()) {
            shown = shown.replace(real.getValue(), real.getKey());
        }
        for (var port : ports.entrySet()) {
            shown = shown.replace(port.getValue(), port.getKey());
        }
        return shown;
    }

    private BrokenSite fault(String what) {
        return new BrokenSite("src/main/adoc/guides/sessions/" + session.name() + ".sh, " + what);
    }

    @Override
    public void close() {
        servers.forEach(Server::kill);
        if (staging != null) {
            staging.close();
        }
    }

    /** A program that runs until it is told to stop. */
    private record Server(String name, Process process) {

        private static final Pattern READY = Pattern.compile("(?m)^Ready.*\n");

        String welcome() throws IOException {
            // Bytes, not a reader: what a reader has read ahead would be lost for those who read on.
            var bytes = new ByteArrayOutputStream();
            while (!READY.matcher(bytes.toString(UTF_8)).find()) {
                int next = process.getInputStream().read();
                if (next < 0) {
                    throw new BrokenSite("the server of step " + name + " ended before it was ready. It printed:\n"
                            + bytes.toString(UTF_8));
                }
                bytes.write(next);
            }
            return bytes.toString(UTF_8);
        }

        /** Stops it as Ctrl-C does; destroying the process would close the stream before its last words are read. */
        String stop() throws IOException {
            process.toHandle().destroy();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        }

        void kill() {
            process.destroyForcibly();
        }
    }
}
