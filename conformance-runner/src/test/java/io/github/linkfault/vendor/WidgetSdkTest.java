package io.github.linkfault.vendor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Aerosync's own package for web pages, aerosync-web-sdk, unmodified, in a browser that finds the mock where the widget should be. */
@Tag("browser")
class WidgetSdkTest {

    private static final String WIDGET = "https://sandbox.aerosync.com";

    /** As the vendor's page has them. */
    private static final Map<String, String> DOCUMENTED = Map.of(
            "AR-100",
            "POLLING_TIMEOUT | Code: AR-100 | Message: No response received from the user within the expected time frame."
                    + " Please try again later.",
            "AR-500",
            "SERVER_ERROR | Code: AR-500 | Message: A server error occurred. Please try again later.",
            "AC-117",
            "INCORRECT_CREDENTIALS | Code: AC-117 | Message: Sorry, we encountered an issue while linking your account."
                    + " Please ensure your account and routing numbers are correct.");

    private static MockServer mock;
    private static Playwright playwright;
    private static Browser browser;

    private Path sdk;
    private Page page;

    /** Starts what all the tests share. */
    private static void start(Path node, Path chromium) {
        mock = MockServer.start(Catalog.bundled());
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
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

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (mock != null) {
            mock.close();
        }
    }

    // Before each test: one that is ended before all of them would be reported as none, not as skipped.
    @BeforeEach
    void open() throws IOException, InterruptedException {
        Machine machine = Machine.here();
        Path chromium = machine.needs("chromium");
        // Playwright's driver asks for it.
        Path node = machine.needsNode(20);
        sdk = VendorPackages.installed(machine).resolve("node_modules/aerosync-web-sdk");
        if (browser == null) {
            start(node, chromium);
        }
        page = browser.newPage();
        page.navigate(mock.url() + "/widget/sample");
        page.setInputFiles("#sdk", sdk.resolve("dist/index.js"));
    }

    @AfterEach
    void close() {
        if (page != null) {
            page.close();
        }
    }

    @Test
    void the_package_is_the_one_that_the_facts_were_read_from() throws IOException {
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(sdk.resolve("package.json")))
                        .path("version")
                        .asString())
                .isEqualTo("2.1.4");
    }

    @Test
    void on_error_is_called_with_each_documented_string_and_nothing_else() {
        assertThat(Catalog.bundled().entries().stream()
                        .filter(entry -> !entry.surface().isApi())
                        .map(Entry::label))
                .containsExactlyInAnyOrderElementsOf(DOCUMENTED.keySet());
        putTheMockInTheWidgetsPlace();
        page.selectOption("#base", "sandbox");
        var expected = new ArrayList<String>();
        for (String code : DOCUMENTED.keySet()) {
            launch(code);
            expected.add(documented(code));
            receivedExactly(expected);
        }
    }

    @Test
    void the_sample_page_needs_no_mapping_of_hosts() {
        launch("AR-500");
        receivedExactly(List.of(documented("AR-500")));
    }

    @Test
    void an_error_can_be_chosen_inside_the_widget_which_can_be_closed() {
        launch("choose");
        clickInTheWidget(documented("AC-117"));
        receivedExactly(List.of(documented("AC-117")));
        clickInTheWidget("Close the widget");
        assertThat(page.locator("#aerosync-widget")).hasCount(0);
    }

    @Test
    void a_message_from_another_origin_is_not_taken_for_the_widgets() {
        putTheMockInTheWidgetsPlace();
        page.selectOption("#base", "sandbox");
        launch("choose");
        // The same page from the mock's own origin posts the same string; only where it comes from differs.
        page.evaluate("""
                () => new Promise((arrived) => {
                  window.addEventListener("message", ({ data, origin }) => {
                    if (origin === location.origin && JSON.parse(data).type === "widgetError") arrived();
                  });
                  const frame = document.createElement("iframe");
                  frame.src = "/widget?error=AR-100";
                  document.body.append(frame);
                })
                """);
        clickInTheWidget(documented("AR-500"));
        receivedExactly(List.of(documented("AR-500")));
    }

    private void launch(String code) {
        page.selectOption("#error", code);
        // The widget of the launch before covers the page, as the real one does.
        page.locator("#launch").dispatchEvent("click");
    }

    /** Without the mouse: Chromium drops its clicks on a frame of another origin that has just moved, which is not what is tested. */
    private void clickInTheWidget(String text) {
        page.frameLocator("#aerosync-widget").getByText(text).dispatchEvent("click");
    }

    private static String documented(String code) {
        return Objects.requireNonNull(DOCUMENTED.get(code));
    }

    private Locator received() {
        return page.locator("#received li");
    }

    /** Waits until the page has as many items, and compares them to the character. */
    private void receivedExactly(List<String> texts) {
        assertThat(received()).hasCount(texts.size());
        assertThat(received().allTextContents()).isEqualTo(texts);
    }

    /** What the package asks of the widget's host is asked of the mock: same path, same query. */
    private void putTheMockInTheWidgetsPlace() {
        page.route(
                WIDGET + "/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setResponse(route.fetch(new Route.FetchOptions()
                                .setUrl(route.request().url().replace(WIDGET, mock.url()))))));
    }
}
