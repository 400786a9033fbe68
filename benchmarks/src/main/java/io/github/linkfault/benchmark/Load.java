package io.github.linkfault.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Many clients at once, each with its own connection to a server on loopback. Every answer is read and checked; one that is wrong, or
 * a connection that breaks, makes the whole load worthless.
 *
 * @param seconds for all requests together
 * @param median nanoseconds from the first byte of a request to the last of its answer; half of them took at most this
 * @param slow the same for 99 of 100
 */
record Load(double seconds, double median, double slow) {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final double SLOW = 0.99;

    /** Sends so many requests, the questions in turn, over so many connections. */
    static Load of(String name, int port, List<Question> questions, int requests, int connections)
            throws InterruptedException {
        var next = new AtomicInteger();
        var wrong = new AtomicReference<String>();
        long[] nanos = new long[requests];
        var threads = new ArrayList<Thread>();
        long started = System.nanoTime();
        for (int client = 0; client < connections; client++) {
            var thread = new Thread(() -> {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(PATIENCE_MILLIS);
                    var in = new BufferedInputStream(socket.getInputStream());
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        Question question = questions.get(number % questions.size());
                        long sent = System.nanoTime();
                        socket.getOutputStream().write(question.request().getBytes(UTF_8));
                        String answer = read(in);
                        nanos[number] = System.nanoTime() - sent;
                        if (!question.isAnsweredBy(answer)) {
                            wrong.compareAndSet(null, question.request() + " got " + answer);
                        }
                    }
                } catch (IOException broken) {
                    wrong.compareAndSet(null, "a broken connection: " + broken);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (wrong.get() != null) {
            throw new WrongWork(name, requests + " right answers", wrong.get());
        }
        Arrays.sort(nanos);
        return new Load(seconds, nanos[requests / 2], nanos[(int) (requests * SLOW)]);
    }

    /** One whole response, by its Content-Length or its chunks. */
    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            head.append((char) octet(in));
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int length = lower.indexOf("content-length: ");
        if (length >= 0) {
            int count = Integer.parseInt(lower.substring(length + 16, lower.indexOf('\r', length)));
            return head + new String(in.readNBytes(count), UTF_8);
        }
        var body = new StringBuilder();
        while (true) {
            var size = new StringBuilder();
            while (size.indexOf("\r\n") < 0) {
                size.append((char) octet(in));
            }
            int count = Integer.parseInt(size.toString().strip(), 16);
            body.append(new String(in.readNBytes(count), UTF_8));
            in.readNBytes(2);
            if (count == 0) {
                return head.toString() + body;
            }
        }
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new IOException("the connection ended in the middle of an answer");
        }
        return octet;
    }
}
