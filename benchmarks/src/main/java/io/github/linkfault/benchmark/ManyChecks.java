package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Five thousand checks, beside programs that send the same requests to the same server. */
final class ManyChecks implements Row {

    private static final int ENTRIES = 5_000;
    private static final String OURS = "linkfault";

    @Override
    public String name() {
        return "many";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int entries = bench.size(ENTRIES);
        Path folder = bench.scratch(name());
        var peers = new Peers(bench);
        try (GeneratedTarget target = GeneratedTarget.start(bench, folder, entries)) {
            String compared = " : `linkfault run` of " + entries + " entries";
            return new Contest<Cost>(name(), bench)
                    .with(OURS, () -> target.run())
                    .with("newman", () -> peers.newman(target.work(), folder))
                    .with("Karate", () -> peers.karate(target.work(), folder))
                    .compare("time of newman" + compared, "newman", OURS, Cost::elapsed, Goal.atLeast(40))
                    .compare("time of Karate" + compared, "Karate", OURS, Cost::elapsed, Goal.atLeast(12))
                    .run();
        }
    }
}
