package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The audit of a million lines that repeat themselves, as the generator wrote them before it knew production's. */
final class AuditRepeating implements Row {

    private static final int LINES = 1_000_000;

    @Override
    public String name() {
        return "audit-repeating";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int lines = bench.size(LINES);
        var work = new AuditWork(bench, name());
        Path traffic = work.repeating(lines);
        String audit = "speed of `linkfault audit`, " + lines + " repeating lines, one thread : ";
        return new Contest<Cost>(name(), bench)
                .with("one", () -> work.audit(traffic, lines, 1))
                .with("tokens", () -> work.tokens(traffic, lines))
                .with("jq", () -> work.jq(traffic, lines))
                .with("two", () -> work.audit(traffic, lines, 2))
                .compare(audit + "a bare pass of Jackson's tokens", "tokens", "one", Cost::elapsed, Goal.NONE)
                .compare(audit + "jq", "jq", "one", Cost::elapsed, Goal.NONE)
                .compare("speed of `linkfault audit`, two threads : one thread", "one", "two", Cost::elapsed, Goal.NONE)
                .run();
    }
}
