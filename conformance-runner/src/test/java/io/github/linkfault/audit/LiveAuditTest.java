package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is judged live, and what an audit makes of the masked recording of it. */
class LiveAuditTest {

    private static final Catalog CATALOG = Catalog.bundled();

    /** What is not one JSON document in UTF-8 cannot be masked as one, so that its text is not kept. */
    private static final Set<String> NOT_KEPT = Set.of(
            "body has a byte order mark",
            "body has a comment",
            "body has a name twice",
            "body has a second document",
            "body is cut short",
            "body is not utf 8");

    private static MockServer mock;

    @BeforeAll
    static void start() {
        mock = MockServer.start(CATALOG);
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void every_documented_answer_conforms_and_its_recording_does() {
        LiveAudit audit = audit();
        for (Entry entry : DocumentedEntries.overTheApi()) {
            if (!entry.isFailure()) {
                continue;
            }
            Request request = request(entry);
            LiveAudit.Seen seen = audit.add(recorded(request, (Response) mock.answer(request)));
            // With a bare status the mock may send a code of its own, which no table lists.
            assertThat(seen.classification().kind())
                    .as(entry.id())
                    .isIn(Category.CONFORMING, entry.code() == null ? Category.UNDOCUMENTED : Category.CONFORMING);
            assertThat(seen.isFaithful()).as(seen.record()).isTrue();
            assertThat(seen.record()).doesNotContain("c0ffee", "mock-aerosync-token", "mock-access", "mock-key-");
        }
    }

    @Test
    void a_defect_is_seen_live_and_in_the_recording_where_its_body_can_be_kept() {
        Entry entry = CATALOG.entry("aerosync/getBalance/AC-104").orElseThrow();
        Request request = request(entry);
        Response right = (Response) mock.answer(request);
        var unfaithful = new TreeSet<String>();
        var seen = new ArrayList<String>();
        for (Defect defect : Defects.of(CATALOG)) {
            if (defect.spoil(entry, right, request) instanceof Response wrong && !wrong.equals(right)) {
                LiveAudit.Seen live = audit().add(recorded(request, wrong));
                seen.add(defect.words());
                if (!live.isFaithful()) {
                    unfaithful.add(defect.words());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(unfaithful).isEqualTo(NOT_KEPT);
    }

    @Test
    void the_line_of_an_exchange_that_nothing_documents_has_no_path() {
        var request = new Request("GET", mock.url() + "/private/4711?key=secret", Headers.NONE, Body.EMPTY);
        LiveAudit.Seen seen = audit().add(recorded(request, new Response(404, Headers.NONE, Body.of("no"))));
        assertThat(seen.path()).isEmpty();
        assertThat(seen.record()).contains("\"/***?***\"").doesNotContain("4711", "secret", "private");
        assertThat(seen.isFaithful()).isTrue();
    }

    @Test
    void a_request_without_an_answer_is_recorded_as_one() {
        Request request = request(CATALOG.entry("aerosync/getBalance/AC-104").orElseThrow());
        LiveAudit.Seen seen =
                audit().add(new Recorded("", "GET", request.url(), request.headers(), request.body(), 0, null, null));
        assertThat(seen.classification().kind()).isEqualTo(Category.UNANSWERED);
        assertThat(seen.isFaithful()).isTrue();
    }

    private static LiveAudit audit() {
        List<Base> bases = CATALOG.apis().stream()
                .map(api -> Base.parse(api.id(), mock.baseUrl(api)).orElseThrow())
                .toList();
        return new LiveAudit(new Auditor(CATALOG, bases, Map.of(), Secrets.NONE));
    }

    private static Request request(Entry entry) {
        var planner = new Planner(Objects.requireNonNull(mock.targets().get(entry.api())), Headers.NONE);
        return ((Plan.Ready) planner.plan(entry)).with(() -> "mock-aerosync-token");
    }

    private static Recorded recorded(Request request, Response response) {
        return new Recorded(
                "2026-11-20",
                request.method(),
                request.url(),
                request.headers(),
                request.body(),
                response.status(),
                response.headers(),
                response.body());
    }
}
