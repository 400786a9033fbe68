package io.github.linkfault.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** Sees to it that a run which is stopped with Ctrl-C still leaves its report, and that it is written only once. */
final class Interruption implements AutoCloseable {

    private final AtomicBoolean finishing = new AtomicBoolean();
    private final Thread hook;

    /** @param finish writes the report of what was done so far and returns the exit code */
    Interruption(IntSupplier finish) {
        hook = new Thread(
                () -> {
                    if (finishing.compareAndSet(false, true)) {
                        Runtime.getRuntime().halt(finish.getAsInt());
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Finishes the run, unless it is being stopped already; then waits for the end of the process. */
    int unlessBegun(IntSupplier finish) {
        if (finishing.compareAndSet(false, true)) {
            return finish.getAsInt();
        }
        try {
            hook.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.INTERNAL;
    }

    @Override
    public void close() {
        finishing.set(true);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook is running or has run.
        }
    }
}
