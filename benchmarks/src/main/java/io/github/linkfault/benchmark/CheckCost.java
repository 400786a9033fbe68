package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run costs as the catalog grows, beside a bare loop of the same requests and assertions; both in 256 MB. */
final class CheckCost implements Row {

    private static final List<Integer> SIZES = List.of(100, 5_000, 20_000);
    private static final double MOST = 2;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        Path folder = bench.scratch(name());
        var peers = new Peers(bench);
        var contest = new Contest<Cost>(name(), bench);
        var targets = new ArrayList<GeneratedTarget>();
        try {
            for (int size : SIZES) {
                int entries = bench.size(size);
                GeneratedTarget target = GeneratedTarget.start(bench, folder, entries);
                targets.add(target);
                contest.with(ours(entries), () -> target.run())
                        .with(bare(entries), () -> peers.bareLoop(target.work(), target.folder()))
                        .compare(
                                "time of `linkfault run`, " + entries + " entries : a bare loop in Java",
                                ours(entries),
                                bare(entries),
                                Cost::elapsed,
                                size == SIZES.get(SIZES.size() - 1) ? Goal.atMost(MOST) : Goal.NONE);
            }
            int fewer = targets.get(1).entries();
            int more = targets.get(2).entries();
            // The same per entry in both would be the ratio of the sizes.
            double growth = (double) more / fewer;
            contest.compare(
                    "time per entry of `linkfault run`, " + more + " entries : " + fewer + " entries",
                    ours(more),
                    ours(fewer),
                    Cost::elapsed,
                    Goal.NONE,
                    1 / growth);
            return contest.run();
        } finally {
            for (GeneratedTarget target : targets) {
                target.close();
            }
        }
    }

    private static String ours(int entries) {
        return "linkfault, " + entries;
    }

    private static String bare(int entries) {
        return "bare loop, " + entries;
    }
}
