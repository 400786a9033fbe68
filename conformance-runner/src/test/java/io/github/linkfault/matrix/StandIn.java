package io.github.linkfault.matrix;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Both APIs as the documents have them, made for tests from the documents alone: neither the catalog nor the mock has a part
 * in it. Plain sockets, so that it can also be wrong below HTTP.
 */
final class StandIn implements AutoCloseable {

    /**
     * The right reply to a request.
     *
     * @param entry the documented error that it is, or the operation where it is none
     */
    record Answer(String entry, Reply reply) {}

    /** The answer to a request that is none of either API's. */
    static final Answer NOWHERE = new Answer("nowhere", Reply.json(404, "{}"));

    private final ServerSocket server;
    private final StandInAerosync aerosync = new StandInAerosync();
    private final StandInFuse fuse;
    private final Predicate<String> where;
    private final Script script;
    private final Queue<Received> requests = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger astray = new AtomicInteger();
    private volatile @Nullable Greeting greeting;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private StandIn(Predicate<String> where, Script script) throws IOException {
        this.where = where;
        this.fuse = new StandInFuse(where);
        this.script = script;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    /** A stand-in that does everything right. */
    static StandIn start() throws IOException {
        return start(entry -> false, Script.RIGHT);
    }

    /** A stand-in that follows the script wherever it would answer with such an entry, and is right elsewhere. */
    static StandIn start(Predicate<String> where, Script script) throws IOException {
        return new StandIn(where, script);
    }

    /** Something on the other end that is no HTTP server, and does this on each connection. */
    static StandIn startBelowHttp(Greeting greeting) throws IOException {
        var standIn = new StandIn(entry -> false, Script.RIGHT);
        standIn.greeting = greeting;
        return standIn;
    }

    /** What is done on a connection before anything is read. */
    interface Greeting {
        void play(Wire wire) throws IOException;
    }

    String authority() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The requests so far, in the order of their arrival. */
    List<Received> requests() {
        return List.copyOf(requests);
    }

    /** How many requests asked for something that neither API has, or asked another host for it. */
    int astray() {
        return astray.get();
    }

    /** What broke in the stand-in itself. */
    @Nullable
    RuntimeException fault() {
        return faults.peek();
    }

    /** The target file that fits: every credential and every fixture. */
    String targetFile() {
        return StandInTarget.yaml("http://" + authority());
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                inBackground(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var wire = new Wire(socket);
            Greeting first = greeting;
            if (first != null) {
                first.play(wire);
                return;
            }
            var in = new BufferedInputStream(wire.in());
            for (Received request = Received.read(in); request != null; request = Received.read(in)) {
                requests.add(request);
                Answer answer = answer(request);
                if (answer.equals(NOWHERE)) {
                    astray.incrementAndGet();
                }
                Script play = where.test(answer.entry()) ? script : Script.RIGHT;
                play.play(request, answer.reply(), wire);
                if (wire.isClosed()) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // The client has had enough.
        } catch (RuntimeException fault) {
            faults.add(fault);
        } finally {
            open.remove(socket);
        }
    }

    private Answer answer(Received request) {
        String path = request.target();
        if (!request.header("Host").equals(authority())) {
            return NOWHERE;
        }
        if (path.startsWith(StandInAerosync.BASE + "/")) {
            return aerosync.answer(request);
        }
        return path.startsWith("/v1/") ? fuse.answer(request) : NOWHERE;
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
