package io.github.linkfault.target;

import java.io.IOException;

/** No connection to an API, by our own doing or the network's: which layer, what happened, and what to change. */
final class ConnectFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    /** Where a connection can fail. */
    enum Layer {
        /** The host's name has no address. */
        NAME("Name look-up"),
        /** No address of the host takes a connection. */
        CONNECT("Connecting"),
        /** The proxy does not pass it on. */
        PROXY("Proxy"),
        /** The two do not agree on encryption, or do not trust each other. */
        TLS("TLS"),
        /** What answers speaks another protocol. */
        HTTP("HTTP");

        private final String words;

        Layer(String words) {
            this.words = words;
        }
    }

    /**
     * @param what happened, as a clause, without secrets
     * @param advice what to change, as a sentence without its full stop
     */
    ConnectFailure(Layer layer, String what, String advice) {
        super(layer.words + ": " + printable(what) + ". " + advice);
    }

    /** A certificate's names are a stranger's words: they must not steer a terminal, nor fill it. */
    private static String printable(String words) {
        String visible = words.replaceAll("[^\\x20-\\x7e]", "?");
        return visible.length() > LONGEST ? visible.substring(0, LONGEST) + " ..." : visible;
    }
}
