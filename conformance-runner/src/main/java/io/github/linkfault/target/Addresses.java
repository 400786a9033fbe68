package io.github.linkfault.target;

import io.github.linkfault.target.ConnectFailure.Layer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The addresses of hosts. The one that took a connection last comes first, so that a dead one costs a run its time once.
 *
 * <p>Safe for use by several threads.
 */
final class Addresses {

    /** Looks a name up. */
    interface LookUp {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]+");

    private final LookUp lookUp;
    private final Map<String, InetAddress> worked = new ConcurrentHashMap<>();

    Addresses(LookUp lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * The addresses of a host in the order in which to try them. The JDK's look-up itself knows no deadline.
     *
     * @param member what named the host, for the message
     */
    List<InetAddress> of(String host, long millis, String member) throws IOException {
        List<InetAddress> all = new ArrayList<>(List.of(lookedUp(host, millis, member)));
        InetAddress first = worked.get(host);
        if (first != null && all.remove(first)) {
            all.add(0, first);
        }
        return all;
    }

    /** This address of the host took a connection. */
    void worked(String host, InetAddress address) {
        worked.put(host, address);
    }

    private InetAddress[] lookedUp(String host, long millis, String member) throws IOException {
        if (ADDRESS.matcher(host).matches()) {
            try {
                return new InetAddress[] {InetAddress.getByName(host)};
            } catch (UnknownHostException noAddress) {
                throw unknown(host, "is no address", member);
            }
        }
        var lookup = CompletableFuture.supplyAsync(() -> {
            try {
                return lookUp.of(host);
            } catch (UnknownHostException unknown) {
                throw new CompletionException(unknown);
            }
        });
        try {
            return lookup.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            throw unknown(host, "has no address here", member);
        } catch (TimeoutException late) {
            throw unknown(host, "got no answer from the name server in time", member);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static ConnectFailure unknown(String host, String why, String member) {
        String proxy = member.endsWith(".baseUrl")
                ? "; a name that only a proxy knows needs " + member.replace(".baseUrl", ".proxy") + " or HTTPS_PROXY"
                : "";
        return new ConnectFailure(Layer.NAME, host + " " + why, "Check " + member + proxy);
    }
}
