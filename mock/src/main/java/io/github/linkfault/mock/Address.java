package io.github.linkfault.mock;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where a server listens. Whether it can is found out before WireMock tries, since WireMock does not say why it cannot. */
public final class Address {

    private Address() {}

    /**
     * The address of a binding's host.
     *
     * @throws UnusableAddress when the host is not known or not here, or the port is taken
     */
    public static InetAddress check(Binding binding) {
        InetAddress address;
        try {
            address = InetAddress.getByName(binding.host());
        } catch (UnknownHostException unknown) {
            throw UnusableAddress.unknown(binding.host());
        }
        open(address, 0, UnusableAddress.foreign(binding.host()));
        if (binding.port() > 0) {
            open(address, binding.port(), UnusableAddress.taken(binding.port()));
        }
        return address;
    }

    /** Host and port as in a URL; a server on every interface is reached by this machine on loopback. */
    public static String authority(InetAddress address, int port) {
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1:" + port;
        }
        String host = address.getHostAddress();
        return (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
    }

    private static void open(InetAddress address, int port, UnusableAddress refusal) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException refused) {
            refusal.initCause(refused);
            throw refusal;
        }
    }
}
