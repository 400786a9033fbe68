package io.github.linkfault.history;

import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastRun;
import java.time.Instant;
import java.util.List;

/**
 * The runs of one subject.
 *
 * @param past the runs, and what went on in them
 */
public record Series(Subject subject, Past past) {

    /** The latest run. */
    public PastRun latest() {
        List<PastRun> runs = past.runs();
        return runs.get(runs.size() - 1);
    }

    Instant end() {
        return latest().startedAt();
    }
}
