package io.github.linkfault.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The mock beside plain WireMock with one stub, which is the server below it; and its heap, which must not grow with its work. */
final class MockBesideWireMock implements Row {

    private static final int REQUESTS = 40_000;
    private static final int CONNECTIONS = 16;
    /** More than a client's tests will open. */
    private static final int CROWD = 200;

    private static final double NO_GROWTH = 1.1;

    @Override
    public String name() {
        return "mock";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        int requests = bench.size(REQUESTS);
        String features = bench.root().resolve("features").toString();
        try (ServerProcess mock = ServerProcess.own(bench, CatalogServer.class, features);
                ServerProcess plain = ServerProcess.own(bench, PlainServer.class)) {
            String compared = " of the mock : plain WireMock with one stub";
            var lines = new ArrayList<>(new Contest<Load>(name(), bench)
                    .with("mock", () -> mock(mock, requests, CONNECTIONS))
                    .with("plain", () -> plain(plain, requests, CONNECTIONS))
                    .with("mock, alone", () -> mock(mock, requests / 4, 1))
                    .with("plain, alone", () -> plain(plain, requests / 4, 1))
                    .compare("time a request" + compared, "mock", "plain", Load::seconds, Goal.NONE)
                    .compare("median latency" + compared, "mock, alone", "plain, alone", Load::median, Goal.NONE)
                    .compare("p99 latency" + compared, "mock, alone", "plain, alone", Load::slow, Goal.NONE)
                    .run());
            lines.addAll(new Contest<Double>(name(), bench)
                    .with("before", () -> () -> (double) mock.heap())
                    .with("after", () -> () -> {
                        Load.of("the mock", mock.port(), Question.ofMock(), requests, CROWD);
                        return (double) mock.heap();
                    })
                    .compare(
                            "heap of the mock after " + requests + " more requests over " + CROWD
                                    + " connections : before",
                            "after",
                            "before",
                            Double::doubleValue,
                            Goal.atMost(NO_GROWTH))
                    .run());
            return lines;
        }
    }

    private static Contestant.Work<Load> mock(ServerProcess server, int requests, int connections) {
        return () -> Load.of("the mock", server.port(), Question.ofMock(), requests, connections);
    }

    private static Contestant.Work<Load> plain(ServerProcess server, int requests, int connections) {
        return () -> Load.of("plain WireMock", server.port(), Question.ofPlainServer(), requests, connections);
    }
}
