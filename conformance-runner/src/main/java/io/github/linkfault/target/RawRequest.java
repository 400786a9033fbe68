package io.github.linkfault.target;

import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** A request whose target is sent as it is: a path that the library would tidy up, a whole URL, or a host. */
final class RawRequest extends BasicClassicHttpRequest {

    private static final long serialVersionUID = 1L;

    private final String target;

    RawRequest(String method, String target) {
        super(method, "/");
        this.target = target;
    }

    @Override
    public String getRequestUri() {
        return target;
    }
}
