package io.github.linkfault.proxy;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.linkfault.exchange.Request;

/** Answers what is not passed on. */
final class InjectedAnswers implements ResponseTransformerV2 {

    private final String to;
    private final Injection injection;

    InjectedAnswers(String to, Injection injection) {
        this.to = to;
        this.injection = injection;
    }

    @Override
    public Response transform(Response stub, ServeEvent event) {
        if (event.getResponseDefinition().isProxyResponse()) {
            return stub;
        }
        Request asked = Wire.request(event.getRequest());
        var instead = new Request(asked.method(), to + asked.pathAndQuery(), asked.headers(), asked.body());
        io.github.linkfault.exchange.Response answer = injection.answer(instead);
        return Response.Builder.like(stub)
                .but()
                .status(answer.status())
                .headers(Wire.headers(answer.headers()))
                .body(answer.body().bytes())
                .build();
    }

    @Override
    public String getName() {
        return "linkfault-proxy";
    }
}
