package io.github.linkfault.mock;

/**
 * Where a mock listens.
 *
 * @param host a name or an address of this machine
 * @param port 0 for a free one
 * @param tls whether it speaks HTTPS, with a certificate of its own, instead of HTTP
 */
public record Binding(String host, int port, boolean tls) {

    /** A free port of the loopback interface, over plain HTTP. */
    public static final Binding LOOPBACK = new Binding("127.0.0.1", 0, false);
}
