package io.github.linkfault.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What may be printed of an internal error: classes and places. A message may quote anything, a credential too. */
final class InternalFailure {

    private static final int DEEPEST = 10;

    private InternalFailure() {}

    /** The classes of the fault and of its causes. */
    static String kinds(Throwable fault) {
        return String.join(
                ", caused by ",
                chain(fault).stream().map(one -> one.getClass().getName()).toList());
    }

    /** Prints a stack trace without messages. */
    static void trace(Throwable fault, PrintWriter err) {
        for (Throwable one : chain(fault)) {
            err.println(one.getClass().getName());
            for (StackTraceElement place : one.getStackTrace()) {
                err.println("\tat " + place);
            }
        }
    }

    private static List<Throwable> chain(Throwable fault) {
        var chain = new ArrayList<Throwable>();
        for (Throwable one = fault; one != null && chain.size() < DEEPEST; one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }
}
