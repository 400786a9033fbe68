package io.github.linkfault.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work on a thread of its own. */
final class Background {

    private Background() {}

    /**
     * Begins work on a thread that keeps no process alive.
     *
     * @param name of the thread
     * @return waits for the result; a failure of the work is the caller's
     */
    static <T> Supplier<T> begin(String name, Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        });
        return () -> {
            try {
                return result.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (failed.getCause() instanceof Error failure) {
                    throw failure;
                }
                throw failed;
            }
        };
    }
}
