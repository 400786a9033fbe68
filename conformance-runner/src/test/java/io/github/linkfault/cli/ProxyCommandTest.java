package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code linkfault proxy} refuses; its whole run is proved with the vendor's client. */
class ProxyCommandTest {

    @TempDir
    Path folder;

    private void refused(String message, String... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_production_host_is_refused_unless_it_is_allowed() {
        refused(
                "--to https://api.aerosync.com/v2 is a production host. Name a sandbox or staging host, or add"
                        + " --allow-production.",
                "proxy",
                "--to",
                "https://api.aerosync.com/v2");
        refused("is a production host", "proxy", "--to", "https://API.letsfuse.com./");
    }

    @Test
    void what_is_no_url_is_refused() {
        for (String bad : new String[] {"api.example.com", "ftp://x", "https://me:pw@x/", "http://x/?q=1", "http://"}) {
            refused("--to " + bad + ": expected a URL such as https://api.example.com/v2", "proxy", "--to", bad);
        }
        refused("Missing required option: '--to=URL'", "proxy");
        refused("--timeout 0: expected a number", "proxy", "--to", "http://127.0.0.1:1", "--timeout", "0");
    }

    @Test
    void a_recording_is_not_written_over() throws Exception {
        Path there = Files.writeString(folder.resolve("there.ndjson"), "kept");
        String report = folder.resolve("report").toString();
        refused(
                "--record " + there + ": the file is there already.",
                "proxy",
                "--to",
                "http://127.0.0.1:1",
                "--record",
                there.toString(),
                "--report",
                report);
        assertThat(there).hasContent("kept");
        refused(
                "cannot be written: NoSuchFile",
                "proxy",
                "--to",
                "http://127.0.0.1:1",
                "--record",
                folder.resolve("no/folder.ndjson").toString(),
                "--report",
                report);
    }

    @Test
    void a_base_of_no_api_is_refused() {
        refused("--base nobody=/v1: expected API=URL", "proxy", "--to", "http://127.0.0.1:1", "--base", "nobody=/v1");
    }
}
