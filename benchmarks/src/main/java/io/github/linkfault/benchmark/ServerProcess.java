package io.github.linkfault.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that was started as a process of its own, on loopback; it ends with {@link #close}. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final BufferedReader out;
    private final String url;

    private ServerProcess(Process process, BufferedReader out, String url) {
        this.process = process;
        this.out = out;
        this.url = url;
    }

    /** {@code ./linkfault mock}. */
    static ServerProcess mock(Bench bench) throws IOException {
        return start(bench.launcher("mock", "--port", "0"), true);
    }

    /** One of this suite's own servers. */
    static ServerProcess own(Bench bench, Class<?> main, String... arguments) throws IOException {
        return start(bench.java(List.of(Bench.HEAP), main, arguments), false);
    }

    private static ServerProcess start(Program program, boolean logs) throws IOException {
        var builder = new ProcessBuilder(program.command())
                .directory(program.directory().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        // Whatever ends us, ends it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher found = URL.matcher(line);
            if (found.find()) {
                if (logs) {
                    drain(out);
                }
                return new ServerProcess(process, out, found.group());
            }
        }
        throw new WrongWork(String.join(" ", program.command()), "a server that says its URL", "an end");
    }

    /** A log that nobody reads would fill its pipe and stall the server. */
    private static void drain(BufferedReader out) {
        var thread = new Thread(() -> {
            try {
                while (out.readLine() != null) {
                    // Only read.
                }
            } catch (IOException ended) {
                // The server has been stopped.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return url;
    }

    int port() {
        return URI.create(url).getPort();
    }

    /** The mock's target file, saved for {@code --target}. */
    Path targetFile(Path file) throws IOException {
        try (InputStream target = URI.create(url + "/target.yaml").toURL().openStream()) {
            Files.copy(target, file);
        }
        return file;
    }

    /** Bytes in use on the heap after a collection; only of this suite's own servers. */
    long heap() {
        try {
            process.getOutputStream().write((Served.HEAP + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return Long.parseLong(out.readLine());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        // The mock's command takes no word from standard input; what it started ends with it.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
