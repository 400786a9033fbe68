package io.github.linkfault.history;

import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Verdict;
import tools.jackson.databind.node.JsonNodeFactory;

/** A run as the JSON that shields.io's endpoint badge reads. */
public final class Badge {

    private Badge() {}

    /** The badge of a run, with a line feed at its end. */
    public static String of(PastRun run) {
        int failed = run.count(Verdict.FAILED);
        int good = run.count(Verdict.PASSED) + run.count(Verdict.ACCEPTED) + run.count(Verdict.FLAKY);
        String message =
                switch (run.exitCode()) {
                    case 0 -> failed == 0 ? good + " conform" : failed + " known";
                    case 1 -> failed == 0 ? "has a problem" : failed + " failed";
                    default -> "incomplete";
                };
        String color =
                switch (run.exitCode()) {
                    case 0 -> failed == 0 ? "brightgreen" : "yellow";
                    case 1 -> "red";
                    default -> "lightgrey";
                };
        return JsonNodeFactory.instance
                        .objectNode()
                        .put("schemaVersion", 1)
                        .put("label", "linkfault")
                        .put("message", message)
                        .put("color", color)
                        .toString()
                + "\n";
    }
}
