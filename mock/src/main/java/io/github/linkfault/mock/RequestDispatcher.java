package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.Answered;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import io.github.linkfault.mock.behaviour.MockReply;
import io.github.linkfault.mock.behaviour.Refusal;
import io.github.linkfault.mock.behaviour.Responder;
import io.github.linkfault.mock.behaviour.Undocumented;
import io.github.linkfault.mock.behaviour.WireFault;
import io.github.linkfault.mock.exam.Exam;
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
     * @param delay how many milliseconds to hold it back
     */
    record Decision(Answer answer, @Nullable WireFault fault, long delay) {

        static Decision of(Answer answer) {
            return new Decision(answer, null, 0);
        }
    }

    private static final String APPLIED = "Preference-Applied";

    private final Router router;
    private final NoMatchResponse miss;
    private final Responder responder;
    private final OwnPages pages;
    private final ControlPages controls;
    private final Exam exam;
    private final DefectInjector defects;
    private final Consumer<AccessLogLine> log;

    RequestDispatcher(
            Catalog catalog,
            Responder responder,
            OwnPages pages,
            ControlPages controls,
            Exam exam,
            DefectInjector defects,
            Consumer<AccessLogLine> log) {
        this.router = new Router(catalog);
        this.miss = new NoMatchResponse(catalog);
        this.responder = responder;
        this.pages = pages;
        this.controls = controls;
        this.exam = exam;
        this.defects = defects;
        this.log = log;
    }

    Decision decide(Request request) {
        Optional<Response> preflight = Cors.preflight(request);
        Decision decision = preflight.isPresent() ? Decision.of(preflight.get()) : decided(request);
        return decision.answer() instanceof Response response
                ? new Decision(Cors.readable(request, response), decision.fault(), decision.delay())
                : decision;
    }

    private Decision decided(Request request) {
        Optional<Response> page = pages.answer(request).or(() -> controls.answer(request));
        if (page.isPresent()) {
            return Decision.of(page.get());
        }
        Optional<MatchedRequest> call = router.route(request);
        return call.isEmpty() ? refuse(request, miss.noOperation(request), "no such operation") : decide(call.get());
    }

    private Decision decide(MatchedRequest call) {
        Answered answered;
        try {
            answered = responder.answer(call);
        } catch (Refusal refusal) {
            return refuse(call.request(), NoMatchResponse.refusal(refusal), refusal.reason());
        }
        WireFault fault = answered.fault();
        return fault == null || fault.delivers() ? deliver(call, answered) : faulty(call, answered, fault);
    }

    private Decision refuse(Request request, Response response, String why) {
        exam.missed();
        log.accept(new AccessLogLine(request.method(), request.path(), response.status(), why));
        return Decision.of(response);
    }

    private Decision deliver(MatchedRequest call, Answered answered) {
        Request request = call.request();
        MockReply reply = answered.reply();
        exam.answered(call, answered, true);
        log.accept(new AccessLogLine(
                request.method(), request.path(), reply.response().status(), what(call, answered)));
        Answer answer = defects.inject(reply, request);
        return new Decision(
                answer instanceof Response response ? labelled(response, answered) : answer,
                answered.fault(),
                answered.delay());
    }

    private Decision faulty(MatchedRequest call, Answered answered, WireFault fault) {
        // The client does not get to see the error, so it has not met it.
        exam.answered(call, answered, false);
        boolean sent = fault == WireFault.TRUNCATED || fault == WireFault.HTML_502;
        Response response = fault == WireFault.HTML_502
                ? gateway(answered)
                : labelled(answered.reply().response(), answered);
        log.accept(new AccessLogLine(
                call.request().method(), call.request().path(), sent ? response.status() : 0, "fault=" + fault.id()));
        return new Decision(response, fault, answered.delay());
    }

    private static Response labelled(Response response, Answered answered) {
        MockReply reply = answered.reply();
        Headers headers = response.headers();
        if (reply.entry().isPresent()) {
            headers = headers.with("Linkfault-Entry", reply.entry().get().id());
        }
        Undocumented undocumented = answered.undocumented();
        headers = undocumented == null
                ? headers.with("Linkfault-Evidence", reply.remark())
                : headers.with("Linkfault-Undocumented", undocumented.id());
        return response.withHeaders(caused(headers, answered));
    }

    private static Headers caused(Headers headers, Answered answered) {
        Headers applied = answered.applied().isEmpty() ? headers : headers.with(APPLIED, answered.applied());
        return answered.cause().isEmpty() ? applied : applied.with("Linkfault-Cause", answered.cause());
    }

    private static Response gateway(Answered answered) {
        return new Response(502, caused(Headers.of(Map.of("Content-Type", "text/html")), answered), Body.of("""
                        <html>
                        <head><title>502 Bad Gateway</title></head>
                        <body><center><h1>502 Bad Gateway</h1></center></body>
                        </html>
                        """));
    }

    private static String what(MatchedRequest call, Answered answered) {
        Operation operation = call.operation();
        Undocumented undocumented = answered.undocumented();
        String own = operation.api().id() + "/" + operation.id();
        String what = undocumented != null
                ? own + "/" + undocumented.id()
                : answered.reply().entry().map(Entry::id).orElse(own);
        return answered.cause().isEmpty() ? what : what + "  " + answered.cause();
    }
}
