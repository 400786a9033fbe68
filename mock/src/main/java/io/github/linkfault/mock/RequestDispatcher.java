package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import io.github.linkfault.mock.behaviour.MockReply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request is answered with: one of the mock's own pages, the error that the client
 * prefers, or what the operation's API answers by itself.
 */
final class RequestDispatcher {

    /**
     * @param answer what to send
     * @param fault what to do to the wire while sending it, or null
     */
    record Decision(Answer answer, @Nullable WireFault fault) {}

    private static final int MOST_NEAREST = 3;
    private static final String APPLIED = "Preference-Applied";

    private final Router router;
    private final EntryIndex index;
    private final NoMatchResponse miss;
    private final ApiMocks apis;
    private final OwnPages pages;
    private final Coverage coverage;
    private final DefectInjector defects;
    private final Consumer<AccessLogLine> log;

    RequestDispatcher(
            Catalog catalog,
            EntryIndex index,
            ApiMocks apis,
            OwnPages pages,
            Coverage coverage,
            DefectInjector defects,
            Consumer<AccessLogLine> log) {
        this.router = new Router(catalog);
        this.index = index;
        this.miss = new NoMatchResponse(catalog);
        this.apis = apis;
        this.pages = pages;
        this.coverage = coverage;
        this.defects = defects;
        this.log = log;
    }

    Decision decide(Request request) {
        Optional<Response> page = pages.answer(request);
        if (page.isPresent()) {
            return new Decision(page.get(), null);
        }
        Optional<MatchedRequest> call = router.route(request);
        return call.isEmpty()
                ? refuse(request, miss.noOperation(request), "no such operation")
                : decide(call.get(), Preferences.of(request.headers()));
    }

    private Decision decide(MatchedRequest call, Preferences preferences) {
        Optional<String> wantedFault = preferences.value("fault");
        Optional<WireFault> fault = wantedFault.flatMap(WireFault::of);
        if (wantedFault.isPresent() && fault.isEmpty()) {
            return refuse(call.request(), NoMatchResponse.noFault(wantedFault.get()), "no such fault");
        }
        Optional<String> wanted = preferences.value("error");
        Optional<Entry> preferred = wanted.flatMap(name -> index.fitting(call.operation(), name));
        if (wanted.isPresent() && preferred.isEmpty()) {
            return refuse(
                    call.request(),
                    NoMatchResponse.noEntry(
                            call.operation(),
                            wanted.get(),
                            index.nearest(call.operation(), wanted.get(), MOST_NEAREST)),
                    "no such error of " + call.operation().id());
        }
        MockReply reply = preferred.map(entry -> apis.error(call, entry)).orElseGet(() -> apis.answer(call));
        return fault.isPresent()
                ? faulty(call, reply, fault.get(), applied(wanted, fault))
                : deliver(call, reply, applied(wanted, fault));
    }

    private Decision refuse(Request request, Response response, String why) {
        coverage.missed();
        log.accept(new AccessLogLine(request.method(), request.path(), response.status(), why));
        return new Decision(response, null);
    }

    private Decision deliver(MatchedRequest call, MockReply reply, String applied) {
        Request request = call.request();
        Optional<Entry> error = reply.entry().filter(Entry::isFailure);
        error.ifPresentOrElse(entry -> coverage.met(request, entry, reply.response()), coverage::served);
        log.accept(new AccessLogLine(
                request.method(), request.path(), reply.response().status(), what(call, reply)));
        Answer answer = defects.inject(reply, request);
        return new Decision(answer instanceof Response response ? labelled(response, reply, applied) : answer, null);
    }

    private Decision faulty(MatchedRequest call, MockReply reply, WireFault fault, String applied) {
        // The client does not get to see the error, so it has not met it.
        coverage.served();
        boolean answered = fault == WireFault.TRUNCATED || fault == WireFault.HTML_502;
        Response response = fault == WireFault.HTML_502 ? gateway(applied) : labelled(reply.response(), reply, applied);
        log.accept(new AccessLogLine(
                call.request().method(),
                call.request().path(),
                answered ? response.status() : 0,
                "fault=" + fault.id()));
        return new Decision(response, fault);
    }

    private static Response labelled(Response response, MockReply reply, String applied) {
        Headers headers = response.headers();
        if (reply.entry().isPresent()) {
            headers = headers.with("Linkfault-Entry", reply.entry().get().id());
        }
        headers = headers.with("Linkfault-Evidence", reply.evidence().id());
        return response.withHeaders(applied.isEmpty() ? headers : headers.with(APPLIED, applied));
    }

    private static Response gateway(String applied) {
        return new Response(502, Headers.of(Map.of("Content-Type", "text/html")).with(APPLIED, applied), Body.of("""
                        <html>
                        <head><title>502 Bad Gateway</title></head>
                        <body><center><h1>502 Bad Gateway</h1></center></body>
                        </html>
                        """));
    }

    private static String applied(Optional<String> error, Optional<WireFault> fault) {
        String ofError = error.map(name -> "error=" + name).orElse("");
        String ofFault = fault.map(wire -> "fault=" + wire.id()).orElse("");
        return ofError + (ofError.isEmpty() || ofFault.isEmpty() ? "" : ", ") + ofFault;
    }

    private static String what(MatchedRequest call, MockReply reply) {
        Operation operation = call.operation();
        return reply.entry().map(Entry::id).orElse(operation.api().id() + "/" + operation.id());
    }
}
