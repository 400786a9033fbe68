package io.github.linkfault.mock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Closes WireMock's administration, which asks for no password. */
final class NoAdmin implements AdminRequestFilterV2 {

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestFilterAction.stopWith(ResponseDefinition.notFound());
    }

    @Override
    public String getName() {
        return "no-admin";
    }
}
