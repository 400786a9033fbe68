package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A request to the mock where the catalog is large, beside the same where it is small. */
final class MockAtSize implements Row {

    private static final int FEW = 100;
    private static final int MANY = 20_000;
    private static final int REQUESTS = 40_000;
    private static final int CONNECTIONS = 16;
    private static final double MOST = 1.2;

    @Override
    public String name() {
        return "mock-size";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        Path folder = bench.scratch(name());
        try (GeneratedTarget few = GeneratedTarget.start(bench, folder, bench.size(FEW));
                GeneratedTarget many = GeneratedTarget.start(bench, folder, bench.size(MANY))) {
            String compared = " of the mock at " + many.entries() + " entries : at " + few.entries();
            int requests = bench.size(REQUESTS);
            return new Contest<Load>(name(), bench)
                    .with("many", () -> turn(many, requests, CONNECTIONS))
                    .with("few", () -> turn(few, requests, CONNECTIONS))
                    .with("many, alone", () -> turn(many, requests / 4, 1))
                    .with("few, alone", () -> turn(few, requests / 4, 1))
                    .compare("time a request" + compared, "many", "few", Load::seconds, Goal.atMost(MOST))
                    .compare("median latency" + compared, "many, alone", "few, alone", Load::median, Goal.atMost(MOST))
                    .compare("p99 latency" + compared, "many, alone", "few, alone", Load::slow, Goal.NONE)
                    .run();
        }
    }

    private static Contestant.Work<Load> turn(GeneratedTarget target, int requests, int connections) {
        var questions = new ArrayList<>(Question.of(target.work()));
        // In the catalog's order, neighbours would be found where the last one was.
        Collections.shuffle(questions, new Random(1));
        String name = "the mock at " + target.entries() + " entries";
        return () -> Load.of(name, target.server().port(), questions, requests, connections);
    }
}
