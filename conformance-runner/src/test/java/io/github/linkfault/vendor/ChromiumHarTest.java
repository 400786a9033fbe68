package io.github.linkfault.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A HAR as Chromium's traffic is recorded by Playwright, read by the audit. */
@Tag("browser")
class ChromiumHarTest {

    @TempDir
    Path folder;

    @Test
    void what_a_browser_recorded_is_judged() throws IOException {
        Machine machine = Machine.here();
        Path chromium = machine.needs("chromium");
        Path node = machine.needsNode(20);
        Path har = folder.resolve("browser.har");
        String base;
        try (MockServer mock = MockServer.start(Catalog.bundled());
                Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of(
                                "PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")))) {
            base = mock.url() + "/v2";
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setRecordHarPath(har)
                    .setExtraHTTPHeaders(Map.of("Prefer", "error=AC-105")));
            Page page = context.newPage();
            page.navigate(base + "/accounts/c0ffee00000000000000000000000105/balance");
            context.close();
        }
        assertThat(Files.readString(har)).contains("\"creator\"");
        CommandLineRun run = CommandLineRun.of(
                "audit",
                har.toString(),
                "--base",
                "aerosync=" + base,
                "--report",
                folder.resolve("out").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("1 conforming").doesNotContain("BROKEN");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("out/audit.json")).content().contains("aerosync/getBalance/AC-105");
    }
}
