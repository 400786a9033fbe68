package io.github.linkfault.target;

import org.jspecify.annotations.Nullable;

/** How one API of a target is reached: whom it trusts, with which client certificate, and through which proxy. */
public final class ConnectionSettings {

    /** The JDK's authorities, no client certificate and no proxy. */
    public static final ConnectionSettings DIRECT = new ConnectionSettings("target", TlsSettings.STANDARD, null);

    private final String api;
    private final TlsSettings tls;
    private final @Nullable ProxyServer proxy;

    ConnectionSettings(String api, TlsSettings tls, @Nullable ProxyServer proxy) {
        this.api = api;
        this.tls = tls;
        this.proxy = proxy;
    }

    TlsSettings tls() {
        return tls;
    }

    @Nullable
    ProxyServer proxy() {
        return proxy;
    }

    /** A member of the API's section as messages name it: {@code acme.trust}. */
    String member(String name) {
        return api + "." + name;
    }
}
