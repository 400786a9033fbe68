package io.github.linkfault.suite;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Work that has been begun, and goes on beside the thread that began it. */
public final class Beside<T> {

    private final FutureTask<T> task;

    private Beside(Executor threads, Callable<T> work) {
        task = new FutureTask<>(work);
        threads.execute(task);
    }

    /**
     * Begins work on a thread of its own, which keeps no process alive.
     *
     * @param name of the thread
     */
    public static <T> Beside<T> begin(String name, Callable<T> work) {
        return begin(task -> thread(name, task).start(), work);
    }

    static <T> Beside<T> begin(Executor threads, Callable<T> work) {
        return new Beside<>(threads, work);
    }

    static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What came of it, as soon as it is done; its failure is the caller's. */
    public T now() {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
