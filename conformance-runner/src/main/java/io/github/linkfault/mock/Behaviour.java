package io.github.linkfault.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers every request that WireMock takes: finds the operation, lets its API behave, and spoils one entry where told to. */
final class Behaviour implements ResponseTransformerV2 {

    private final Catalog catalog;
    private final AerosyncMock aerosync;
    private final FuseMock fuse;
    private final WidgetPages widget;
    private final @Nullable Entry faulty;
    private final @Nullable Defect defect;

    Behaviour(Catalog catalog, MagicIds ids, @Nullable Entry faulty, @Nullable Defect defect) {
        this.catalog = catalog;
        this.aerosync = new AerosyncMock(catalog, ids);
        this.fuse = new FuseMock(catalog);
        this.widget = new WidgetPages(catalog);
        this.faulty = faulty;
        this.defect = defect;
    }

    Answer answer(Request request) {
        Optional<Response> page = widget.answer(request);
        if (page.isPresent()) {
            return page.get();
        }
        Optional<Call> call = Call.of(catalog, request);
        if (call.isEmpty()) {
            return new Response(
                    404,
                    Headers.of(Map.of("Content-Type", "text/plain; charset=utf-8")),
                    Body.of("Linkfault's mock: no documented operation is " + request.method() + " " + request.path()
                            + "\n"));
        }
        Reply reply =
                call.get().operation().api() == Api.AEROSYNC ? aerosync.answer(call.get()) : fuse.answer(call.get());
        return defect != null
                        && reply.entry().filter(entry -> entry.equals(faulty)).isPresent()
                ? defect.spoil(reply.response(), request)
                : reply.response();
    }

    @Override
    public com.github.tomakehurst.wiremock.http.Response transform(
            com.github.tomakehurst.wiremock.http.Response stub, ServeEvent event) {
        Answer answer = answer(request(event.getRequest()));
        var builder =
                com.github.tomakehurst.wiremock.http.Response.Builder.like(stub).but();
        if (!(answer instanceof Response response)) {
            return builder.fault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        List<HttpHeader> fields = new ArrayList<>();
        for (Header field : response.headers()) {
            fields.add(new HttpHeader(field.name(), field.value()));
        }
        return builder.status(response.status())
                .headers(new HttpHeaders(fields))
                .body(response.body().bytes())
                .build();
    }

    private static Request request(com.github.tomakehurst.wiremock.http.Request request) {
        var fields = new ArrayList<Header>();
        for (HttpHeader field : request.getHeaders().all()) {
            field.values().forEach(value -> fields.add(new Header(field.key(), value)));
        }
        return new Request(
                request.getMethod().value(),
                request.getAbsoluteUrl(),
                new Headers(fields),
                request.getBody() == null ? Body.EMPTY : Body.of(request.getBody()));
    }

    @Override
    public String getName() {
        return "linkfault";
    }
}
