package io.github.linkfault.mock;

/** The mock cannot listen where it was told to; the message says why and what to do. */
public final class UnusableAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Ports below this are reserved on most systems. */
    private static final int FIRST_FREE = 1024;

    private UnusableAddress(String message) {
        super(message);
    }

    static UnusableAddress unknown(String host) {
        return new UnusableAddress("--host " + host
                + ": no address has this name. Give a name or an address of this machine, or leave --host out.");
    }

    static UnusableAddress foreign(String host) {
        return new UnusableAddress(
                "--host " + host + " is not an address of this machine. Give one that is, or leave --host out.");
    }

    static UnusableAddress taken(int port) {
        String privileged = port < FIRST_FREE ? ", or only the system's administrator may open it" : "";
        return new UnusableAddress(
                "--port " + port + " is in use" + privileged + ". Give another, or --port 0 for a free one.");
    }

    static UnusableAddress noCertificate(String why) {
        return new UnusableAddress(
                "--tls needs keytool, which comes with every JDK, and it failed: " + why + ". Leave --tls out.");
    }
}
