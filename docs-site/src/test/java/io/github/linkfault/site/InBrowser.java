package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/**
 * A test of the built site in the machine's Chromium, from disk. After each test nothing may have asked for anything outside the site, and
 * nothing may have been reported to the console.
 */
@Tag("browser")
abstract class InBrowser {

    /** Pages of each kind, from the site's root. */
    static final List<String> KINDS = List.of(
            "index.html",
            "errors/index.html",
            "errors/aerosync/ac-104.html",
            "errors/aerosync/widget/ar-100.html",
            "errors/fuse/aggregator_error.html",
            "errors/fuse/status/401.html",
            "operations/index.html",
            "operations/aerosync/getbalance.html",
            "operations/fuse/createsession.html",
            "statuses/405.html",
            "actions/index.html",
            "actions/reconnect.html",
            "errata.html",
            "end-users.html",
            "sources.html",
            "nested/index.html",
            "nested/fuse/plaid.html",
            "guides/index.html",
            "guides/tutorial/first-run.html",
            "guides/how-to/fixtures.html",
            "guides/how-to/use-schemas.html",
            "guides/reference/rules.html",
            "guides/reference/target-file.html",
            "guides/explanation/evidence.html",
            "guides/explanation/how-it-judges.html",
            "schemas/index.html",
            "downloads/index.html",
            "downloads/fuse-openapi.html",
            "changes.html");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final List<String> faults = new ArrayList<>();
    private @Nullable BrowserContext context;
    Page page;

    // Before each test: one that is ended before all of them would be reported as none, not as skipped.
    @BeforeEach
    void start() {
        if (browser == null) {
            Path chromium = Machine.here().needs("chromium");
            Path node = Machine.here().needs("node");
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")));
        }
        use(new Browser.NewContextOptions());
    }

    /** Goes on in a browser that is set up in another way: its width, its colours, without JavaScript. */
    final void use(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = Objects.requireNonNull(browser).newContext(options);
        page = context.newPage();
        page.onRequest(request -> {
            if (!isOwn(request.url())) {
                faults.add("a request for " + request.url());
            }
        });
        page.onConsoleMessage(message -> faults.add("console: " + describe(message)));
        page.onPageError(error -> faults.add("error: " + error));
        page.onDialog(dialog -> {
            faults.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void leaveNothing() {
        if (context != null) {
            context.close();
        }
        assertThat(faults).as("what the page did beside its work").isEmpty();
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }

    /** Opens a page of the site, with its query and fragment. */
    final void open(String address) {
        page.navigate(url(address));
    }

    static String url(String address) {
        return BuiltSite.ROOT.toUri() + address;
    }

    /** The faults so far, to be forgotten: for a test that provokes one. */
    final List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    /** Counts another place as the site's own. */
    boolean isOwn(String url) {
        return url.startsWith(BuiltSite.ROOT.toUri().toString());
    }

    final Locator shownRows() {
        return page.locator("li.error:not([hidden]) a.code");
    }

    private static String describe(ConsoleMessage message) {
        return message.type() + " " + message.text();
    }
}
