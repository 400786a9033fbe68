package io.github.linkfault.cli;

import io.github.linkfault.audit.AuditRun;
import io.github.linkfault.audit.input.Input;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One line on a terminal that says how far an audit is: megabytes, lines, and how long it will take. */
final class AuditProgress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001B[K";
    private static final int MILLIS_BETWEEN = 200;

    private final AuditRun run;
    private final long total;
    private final long started = System.nanoTime();
    private final Thread thread = new Thread(this::draw, "progress");
    private final boolean shown = Boolean.getBoolean("linkfault.terminal");

    AuditProgress(AuditRun run, List<Input> inputs) {
        this.run = run;
        boolean known = inputs.stream().allMatch(input -> input.size() >= 0);
        this.total = known ? inputs.stream().mapToLong(Input::size).sum() : -1;
        thread.setDaemon(true);
        if (shown) {
            thread.start();
        }
    }

    private void draw() {
        try {
            while (true) {
                Thread.sleep(MILLIS_BETWEEN);
                System.err.print(CLEAR_LINE
                        + line(run.bytes(), total, run.lines(), Duration.ofNanos(System.nanoTime() - started)));
                System.err.flush();
            }
        } catch (InterruptedException done) {
            System.err.print(CLEAR_LINE);
            System.err.flush();
        }
    }

    /**
     * The line.
     *
     * @param total how many bytes there are, or -1 where nobody knows
     */
    static String line(long bytes, long total, long lines, Duration spent) {
        String done = String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
        String noun = lines == 1 ? "line" : "lines";
        if (total < 0) {
            return String.format(Locale.ROOT, "%s MB  %,d %s", done, lines, noun);
        }
        String left = bytes == 0
                ? ""
                : String.format(
                        Locale.ROOT, "  %d s left", Math.round(spent.toMillis() / 1e3 * (total - bytes) / bytes));
        return String.format(Locale.ROOT, "%s of %,.1f MB  %,d %s%s", done, total / 1e6, lines, noun, left);
    }

    /** Takes the line away. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
