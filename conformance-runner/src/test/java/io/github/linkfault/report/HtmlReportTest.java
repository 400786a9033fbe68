package io.github.linkfault.report;

import static io.github.linkfault.report.Reports.all;
import static io.github.linkfault.report.Reports.entry;
import static io.github.linkfault.report.Reports.judged;
import static io.github.linkfault.report.Reports.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.cli.Counts;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.result.Deviation;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final String AC_105 = "aerosync/getBalance/AC-105";
    private static final String AC_104_MESSAGE =
            "We are having issues connecting to your bank. Reconnect your bank or reach out to help@example.com to resolve the issue.";
    private static final Deviation KNOWN = new Deviation(
            AC_105,
            Rule.STATUS,
            null,
            null,
            "known <b>since</b> spring",
            "payments",
            LocalDate.of(2026, 12, 31),
            "deviations.yaml:1");
    private static final Outcome WRONG_STATUS = judged(
            AC_105,
            response(400, Reports.body("AC-105", "Balance check not available for manually linked users."))
                    .withHeaders(Headers.of(Map.of("Content-Type", "application/json"))));
    private static final Report RED = Reports.of(all(Map.of(
            AC_105,
            WRONG_STATUS,
            "fuse/status/403",
            new Outcome.NotExercised(Reason.NO_FIXTURE, "The target file lacks fuse.fixtures.restrictedKey."))));

    /** All but the one that failed, the three of another surface, and the one without a fixture. */
    private static final int PASSED = Counts.entries() - 5;

    private static final int UNFOLDED = 12;
    private static final int FOLDED = Counts.overTheApi() - UNFOLDED;

    @Test
    void saysTheVerdictInWordsAndNumbers() {
        Document page = page(RED);
        assertThat(page.title())
                .isEqualTo("✗ staging does not conform: 1 failed, 4 not exercised, %d passed (Linkfault)"
                        .formatted(PASSED));
        assertThat(page.select("h1").text()).isEqualTo("✗ staging does not conform");
        assertThat(page.select(".tally li").eachText())
                .containsExactly("1 ✗ failed", "0 ≈ accepted", "4 ○ not exercised", PASSED + " ✓ passed");
        assertThat(page.select(".run dd").eachText())
                .containsExactly(
                        "1 does not conform: an entry failed, or there is a problem",
                        Counts.entries() + " selected; 3 of 4 not exercised are declared",
                        "2026-11-21 02:07:13 UTC",
                        "1.2 s",
                        "linkfault 0.1.0");
    }

    @Test
    void putsWhatFailedFirst() {
        Document page = page(RED);
        assertThat(page.selectXpath("//main/section").eachAttr("id"))
                .startsWith("part:failed", "part:not-exercised")
                .endsWith("part:matrix", "part:entries", "part:errata");
        Element failed = at(page, "part:failed");
        assertThat(failed.select(".broken h3 a").attr("href")).isEqualTo("#" + AC_105);
        assertThat(failed.select(".finding dd").eachText()).startsWith("405", "400");
        assertThat(page.select("details.entry[open] > section").eachAttr("id")).containsExactly(AC_105);
    }

    @Test
    void saysWhenNothingFailed() {
        Document page = page(Reports.of(all(Map.of())));
        assertThat(page.select("h1").text()).isEqualTo("✓ staging conforms");
        assertThat(page.getElementById("part:failed")).isNull();
        assertThat(page.select("details.entry[open]")).isEmpty();
    }

    @Test
    void doesNotCallAnIncompleteRunConforming() {
        Document page = page(Reports.of(Report.join(List.of(entry(AC_105)), Map.of(), false, Deviations.NONE)));
        assertThat(page.select("h1").text()).isEqualTo("○ staging was not fully asked");
        assertThat(page.expectFirst(".run dd").text()).startsWith("3 incomplete");
        assertThat(page.select(".lead").text())
                .isEqualTo("Some entries were not exercised and nobody declared why; the run is incomplete.");
        assertThat(page.select("details.entry")).hasSize(1);
        assertThat(at(page, "part:not-exercised").text()).contains("interrupted");
    }

    @Test
    void showsAProblemOfTheRunEvenWhereNoEntryFailed() {
        Document page = page(Reports.of("staging", all(Map.of()), List.of("The deviation <x> has expired.")));
        assertThat(page.select(".problems li").eachText()).containsExactly("The deviation <x> has expired.");
        assertThat(page.select(".lead").text()).isEqualTo("No entry failed, but there is a problem.");
    }

    @Test
    void foldsAllButTheFirstOfManyFailuresAndCountsTheirRules() {
        Document page = page(Reports.of(everythingFailed()));
        assertThat(page.select(".tally").text()).contains(Counts.overTheApi() + " ✗ failed", "0 ✓ passed");
        assertThat(page.expectFirst(".rules li").text()).startsWith(Counts.overTheApi() + " × ");
        assertThat(page.select("#part\\:failed > .broken")).hasSize(UNFOLDED);
        assertThat(page.select(".rest > summary").text()).isEqualTo(FOLDED + " more failed");
        assertThat(page.select(".rest .broken")).hasSize(FOLDED);
    }

    @Test
    void groupsWhatWasNotExercisedByReasonWithWhatWouldExerciseIt() {
        Element part = at(page(RED), "part:not-exercised");
        assertThat(part.select("h3").eachText()).containsExactlyInAnyOrder("○ declared 3", "○ no-fixture 1");
        assertThat(part.text())
                .contains("The target file lacks fuse.fixtures.restrictedKey.")
                .contains(entry("fuse/status/403").condition().how());
    }

    @Test
    void listsTheWarningsOfEntriesThatPassed() {
        Entry entry = entry(AC_105);
        var warned = (Outcome.Judged) judged(AC_105, Reports.right(entry));
        var misled = new Outcome.Judged(warned.judgement(), warned.exchange(), "aerosync/getBalance/AC-104");
        Document page = page(Reports.of(all(Map.of(AC_105, misled))));
        Element part = at(page, "part:warnings");
        assertThat(part.text()).contains("allow An answer with 405 has an Allow header.");
        assertThat(part.select("a").eachText()).contains(AC_105);
        assertThat(page.select(".nearest")).isEmpty();
    }

    @Test
    void showsAcceptedDeviationsApartFromFailures() {
        List<EntryResult> results = RED.results().stream()
                .map(result -> result.verdict() == Verdict.FAILED
                        ? new EntryResult(result.entry(), Verdict.ACCEPTED, result.outcome(), List.of(), List.of(KNOWN))
                        : result)
                .toList();
        Document page = page(Reports.of(results));
        assertThat(page.select("#part\\:accepted").text())
                .contains("accepted until 2026-12-31: known <b>since</b> spring (payments, deviations.yaml:1)");
        assertThat(page.getElementById("part:failed")).isNull();
        assertThat(page.select("#part\\:accepted .broken h3 a").eachAttr("href"))
                .containsExactly("#" + AC_105);
    }

    @Test
    void namesTheNearestEntryAndLinksItWhereThePageHasIt() {
        Outcome other = judged(AC_105, response(400, Reports.body("AC-104", AC_104_MESSAGE)));
        Document whole = page(Reports.of(all(Map.of(AC_105, other))));
        assertThat(whole.select(".nearest a").eachAttr("href")).contains("#aerosync/getBalance/AC-104");
        Document alone =
                page(Reports.of(Report.join(List.of(entry(AC_105)), Map.of(AC_105, other), false, Deviations.NONE)));
        assertThat(alone.select(".nearest").text()).contains("aerosync/getBalance/AC-104");
        assertThat(alone.select(".nearest a")).isEmpty();
    }

    @Test
    void marksWhereExpectedAndActualPart() {
        Document page = page(Reports.of(all(Map.of(
                AC_105,
                judged(AC_105, response(405, Reports.body("AC-105", "Balance check not available for you.")))))));
        Element finding = page.expectFirst("#part\\:failed .finding");
        assertThat(finding.select("ins").text()).isEqualTo("manually linked users");
        assertThat(finding.select("del").text()).isEqualTo("you");
    }

    @Test
    void givesEachEntryExactlyOneSectionWithItsAnchor() {
        Document page = page(RED);
        assertThat(page.select("details.entry > section").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(
                        Reports.CATALOG.entries().stream().map(Entry::id).toList());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("#part\\:matrix a").eachAttr("href"))
                .hasSize(Counts.entries())
                .doesNotHaveDuplicates();
    }

    @Test
    void neverMarksAVerdictByColourAlone() {
        for (Element cell : page(RED).select("#part\\:matrix a")) {
            assertThat(cell.text()).matches("[✓✗≈○]!? .*(passed|failed|accepted|not exercised).*");
        }
    }

    @Test
    void hasNoLinkThatLeadsNowhereOrOut() {
        for (Report report : List.of(RED, Reports.of(everythingFailed()), Reports.of(List.of()))) {
            Document page = page(report);
            for (Element link : page.select("[href]")) {
                assertThat(link.attr("href")).startsWith("#");
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as(link.outerHtml())
                        .isNotNull();
            }
        }
    }

    @Test
    void loadsNothing() {
        Document page = page(Reports.of(all(hostile())));
        assertThat(page.select("[src], [srcset], [data], [action], [poster], [background], [style]"))
                .isEmpty();
        assertThat(page.select("link, img, iframe, object, embed, base, audio, video, image, use"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void isWellFormed() {
        for (Report report : List.of(RED, Reports.of(all(hostile())), Reports.of(List.of()))) {
            Parser parser = Parser.htmlParser().setTrackErrors(10);
            parser.parseInput(Reports.render(HtmlReport::write, report), "");
            assertThat(parser.getErrors()).isEmpty();
        }
    }

    @Test
    void runsNothingOfAServerAndShowsIt() throws Exception {
        Report report = Reports.of(
                "</title><script>alert('target')</script>",
                all(hostile()),
                List.of("<script>alert('problem')</script>"));
        String html = Reports.render(HtmlReport::write, report);
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("script-src '" + hash(page.expectFirst("script").data()) + "'")
                .contains("style-src '" + hash(page.expectFirst("style").data()) + "'")
                .doesNotContain("unsafe");
        assertThat(page.expectFirst("script").data()).isEqualTo(resource("report.js"));
        assertThat(page.expectFirst("style").data()).isEqualTo(resource("report.css"));
        assertThat(page.getAllElements()).noneMatch(element -> element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        Element shown = at(page, AC_105);
        assertThat(shown.wholeText())
                .contains("\"><img src=x onerror=alert(1)>", "</script><script>alert(2)</script>")
                .contains("X-Evil: \"><svg onload=alert(3)>")
                .contains("\\u202e", "\\u001b[31m", "\\u0000")
                .contains("X-Split: a\\r\\nSet-Cookie: b");
        assertThat(html.codePoints())
                .noneMatch(point -> (Character.getType(point) == Character.CONTROL && point != '\n')
                        || Character.getType(point) == Character.FORMAT);
    }

    @Test
    void showsTheExchangeAndHowToRepeatIt() {
        Element shown = at(page(RED), AC_105);
        assertThat(shown.select(".http pre").eachText()).hasSize(2);
        assertThat(shown.select(".http pre").get(0).wholeText())
                .isEqualTo("GET https://api.example/v2/accounts/c0ffee/balance\nContent-Type: application/json");
        assertThat(shown.select(".http pre").get(1).wholeText())
                .isEqualTo("HTTP 400\nContent-Type: application/json\n\n"
                        + Reports.body("AC-105", "Balance check not available for manually linked users."));
        assertThat(shown.select("pre.copy").text())
                .isEqualTo(
                        "curl -sS -i 'https://api.example/v2/accounts/c0ffee/balance' -H 'Content-Type: application/json'");
        assertThat(shown.select("code.copy").text()).isEqualTo("linkfault run --target staging --entry " + AC_105);
        assertThat(shown.text()).contains(entry(AC_105).place().toString());
    }

    @Test
    void laysALongBodyOutAndKeepsItAsItCame() {
        String exact = Reports.body("AC-104", AC_104_MESSAGE);
        Element shown = at(page(RED), "aerosync/getBalance/AC-104");
        assertThat(shown.select(".http > div > pre").get(1).wholeText())
                .startsWith(
                        "HTTP 400\nContent-Type: application/json\n\n{\n  \"error\": {\n    \"code\": \"AC-104\",\n");
        assertThat(shown.select(".http .exact pre").text()).isEqualTo(exact);
        assertThat(shown.select(".http .exact summary").text())
                .isEqualTo("Body as it came, " + exact.length() + " bytes");
    }

    @Test
    void showsTheBytesOfABodyThatIsNotText() {
        byte[] bytes = {'a', (byte) 0xff, 0, '<'};
        Outcome binary = judged(AC_105, new Response(405, Headers.NONE, Body.of(bytes)));
        assertThat(at(page(Reports.of(all(Map.of(AC_105, binary)))), AC_105)
                        .select(".http pre")
                        .get(1)
                        .wholeText())
                .isEqualTo("HTTP 405\n\na\\xff\\u0000<");
    }

    @Test
    void saysWhyThereIsNoResponse() {
        Outcome cut = judged(AC_105, new Failure(Failure.Kind.TIMEOUT, "nothing came for 10 s"));
        Document page = page(Reports.of(all(Map.of(AC_105, cut))));
        assertThat(at(page, AC_105).text()).contains("No response: nothing came for 10 s");
        assertThat(page.select("#part\\:failed .line").text()).endsWith("→ no response: nothing came for 10 s");
    }

    @Test
    void saysWhatNoDocumentStatesAndWhatIsInferred() {
        Document page = page(RED);
        assertThat(at(page, "fuse/invalid_headers").text())
                .contains(
                        "status not stated accepted: 400, 401", "message not stated", "operation inferred", "inferred");
        assertThat(at(page, "fuse/status/401").text()).contains("code not stated");
        assertThat(at(page, AC_105).text()).doesNotContain("not stated", "inferred");
    }

    @Test
    void saysWhichReadingOfAnErratumTheApiFollows() {
        Document page = page(RED);
        Element erratum = at(page, "erratum:aerosync-401-without-www-authenticate");
        assertThat(erratum.select(".followed a").eachAttr("href")).containsExactly("#aerosync/createToken/AC-101");
        assertThat(page.select(".undecided .erratum .followed")).isEmpty();
        assertThat(page.select(".undecided").hasAttr("open")).isFalse();
    }

    @Test
    void hidesTheFilterUntilAScriptShowsIt() {
        assertThat(at(page(RED), "filter").hasAttr("hidden")).isTrue();
    }

    @Test
    void saysTheSameTwiceAndStaysSmall() {
        String html = Reports.render(HtmlReport::write, RED);
        assertThat(Reports.render(HtmlReport::write, RED)).isEqualTo(html);
        assertThat(html).doesNotContain("io.github.linkfault", "[B@", "Optional", "null (");
        assertThat(html.getBytes(UTF_8)).hasSizeLessThan(400 * 1024);
    }

    @Test
    void copesWithThousandsOfEntries() {
        List<EntryResult> source = RED.results();
        var many = new ArrayList<EntryResult>();
        for (int i = 0; i < 5000; i++) {
            EntryResult result = source.get(i % source.size());
            many.add(new EntryResult(
                    renamed(result.entry(), i), result.verdict(), result.outcome(), List.of(), List.of()));
        }
        String html = assertTimeout(Duration.ofSeconds(30), () -> Reports.render(HtmlReport::write, Reports.of(many)));
        assertThat(html.split("<details class=\"entry ", -1)).hasSize(5001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/ä b", "x/%2e", "x/\"><b>", "part:failed", "x/a:b;"})
    void makesAnAnchorOfAnyId(String id) {
        Entry odd = withId(entry(AC_105), id);
        Document page =
                page(Reports.of(List.of(new EntryResult(odd, Verdict.FAILED, WRONG_STATUS, List.of(), List.of()))));
        String anchor = page.select("details.entry > section").attr("id");
        assertThat(anchor).matches("[A-Za-z0-9/:;._~-]+");
        assertThat(page.select("#part\\:failed .broken h3 a").attr("href")).isEqualTo("#" + anchor);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static Map<String, Outcome> hostile() {
        String text = "\"><img src=x onerror=alert(1)></script><script>alert(2)</script>\u202e\u001b[31m\u0000\u2028";
        var headers = new Headers(List.of(
                new Header("Content-Type", "text/html" + text),
                new Header("X-Evil", "\"><svg onload=alert(3)>"),
                new Header("X-Split", "a\r\nSet-Cookie: b")));
        return Map.of(
                AC_105,
                judged(AC_105, new Response(405, headers, Body.of(text)), headers),
                "aerosync/getBalance/AC-104",
                judged(
                        "aerosync/getBalance/AC-104",
                        response(400, Reports.body("AC-104", "</script><script>alert(4)</script>\u202e"))),
                "aerosync/getBalance/AC-106",
                new Outcome.NotExercised(Reason.UNREACHABLE, text),
                "fuse/status/401",
                judged("fuse/status/401", new Failure(Failure.Kind.MALFORMED, text)));
    }

    private static List<EntryResult> everythingFailed() {
        var outcomes = new HashMap<String, Outcome>();
        for (Entry entry : Reports.CATALOG.entries()) {
            if (entry.statuses() != null) {
                outcomes.put(entry.id(), judged(entry.id(), response(502, "<html>Bad Gateway</html>")));
            }
        }
        return all(outcomes);
    }

    private static Entry renamed(Entry entry, int number) {
        return withId(entry, entry.id() + "-" + number);
    }

    private static Entry withId(Entry entry, String id) {
        return new Entry(
                id,
                entry.api(),
                entry.surface(),
                entry.category(),
                entry.operation(),
                entry.statuses(),
                entry.code(),
                entry.type(),
                entry.messages(),
                entry.olderMessages(),
                entry.conditions(),
                entry.cause(),
                entry.action(),
                entry.remedy(),
                entry.endUserWording(),
                entry.evidence(),
                entry.documentedIn(),
                entry.tags(),
                entry.errata(),
                entry.place());
    }

    private static Element at(Document page, String anchor) {
        return Objects.requireNonNull(page.getElementById(anchor), anchor);
    }

    private static Document page(Report report) {
        return Jsoup.parse(Reports.render(HtmlReport::write, report));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) throws Exception {
        try (var stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
