package io.github.linkfault.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** How a server process of this suite talks to the process that started it: over its standard streams. */
final class Served {

    /** Asks for the bytes in use on the heap, after a collection. */
    static final String HEAP = "heap";

    private Served() {}

    /** Prints the URL, then answers questions about the heap until standard input ends: so no server outlives its starter. */
    static void until(String url) throws IOException {
        System.out.println(url);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(HEAP)) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.println(runtime.totalMemory() - runtime.freeMemory());
            }
        }
    }
}
