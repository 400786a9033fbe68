package io.github.linkfault.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Recognises what a server prints of its own inside when it fails. */
final class StackTrace {

    /** Every part is bounded or begins at a border: a long word must cost no more than its length. */
    private static final Pattern FRAME = Pattern.compile(
            // Java, Node, Python, .NET, Go, PHP and Ruby, in this order.
            "\\bat [\\w.$<>/]+\\([\\w$]+\\.(?:java|kt|scala):\\d+\\)"
                    + "|\\bat [^\\n]{1,200}[\\\\/][\\w.-]+\\.[cm]?[jt]s:\\d+:\\d+"
                    + "|Traceback \\(most recent call last\\)|File \\\\?\"[^\"\\n]{1,200}\\\\?\", line \\d+"
                    + "|\\bat [\\w.`<>]+\\([^)\\n]{0,200}\\) in [^\\n]{1,200}:line \\d+"
                    + "|\\bgoroutine \\d+ \\["
                    + "|#\\d+ [^\\n]{1,200}\\.php\\(\\d+\\)"
                    + "|(?<![\\w/.-])[\\w/.-]{1,200}\\.rb:\\d+:in [`']");

    /** Each kind of frame has one of these; most texts have none, and need not be searched for frames. */
    static final List<String> MARKS =
            List.of(".java:", ".kt:", ".scala:", "js:", "ts:", "Traceback (", "line ", "goroutine ", ".php(", ".rb:");

    private StackTrace() {}

    /** The first line of a trace in this text. */
    static Optional<String> in(String text) {
        if (MARKS.stream().noneMatch(text::contains)) {
            return Optional.empty();
        }
        return FRAME.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
