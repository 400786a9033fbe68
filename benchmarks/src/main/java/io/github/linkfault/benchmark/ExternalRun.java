package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A cold run of the whole catalog against a mock that is up already, beside programs that send the same requests to the same mock. */
final class ExternalRun implements Row {

    /** The entry about which the lying mock lies, and how. */
    static final String LIED_ABOUT = "aerosync/getTransactions/AC-115";

    static final String LIE = "message is another";
    private static final String OURS = "linkfault run --target";

    private static final String IMAGE = "linkfault run --target of the image";

    @Override
    public String name() {
        return "external";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        Path folder = bench.scratch(name());
        var peers = new Peers(bench);
        try (ServerProcess mock = ServerProcess.mock(bench)) {
            Path target = mock.targetFile(folder.resolve("target.yaml"));
            Catalog catalog = Catalog.bundled();
            WorkList work = WorkList.of(catalog, TargetFile.read(target, catalog, Map.of()));
            Path report = folder.resolve("report");
            Program run = bench.launcher("run", "--target", target.toString(), "--report", report.toString());
            Path imageReport = folder.resolve("image-report");
            refuseTheCredulous(bench, folder, peers);
            return new Contest<Cost>(name(), bench)
                    .with(OURS, () -> new CheckedRun(OURS, run, report, GeneratedCatalog.BUNDLED))
                    .with(
                            IMAGE,
                            () -> new CheckedRun(
                                    IMAGE,
                                    bench.image(
                                            "run", "--target", target.toString(), "--report", imageReport.toString()),
                                    imageReport,
                                    GeneratedCatalog.BUNDLED))
                    .with("newman", () -> peers.newman(work, folder))
                    .with("Karate", () -> peers.karate(work, folder))
                    .with("Node", () -> peers.nodeScript(work, folder))
                    .compare(compared("newman"), OURS, "newman", Cost::elapsed, Goal.atMost(0.20))
                    .compare(compared("Karate"), OURS, "Karate", Cost::elapsed, Goal.atMost(0.10))
                    .compare(compared("a bare Node script with Ajv"), OURS, "Node", Cost::elapsed, Goal.atMost(1.5))
                    .compare(ofImage("newman"), IMAGE, "newman", Cost::elapsed, Goal.atMost(0.25))
                    .compare(ofImage("a bare Node script with Ajv"), IMAGE, "Node", Cost::elapsed, Goal.atMost(2))
                    .compare("processor " + ofImage("newman"), IMAGE, "newman", Cost::processor, Goal.atMost(0.25))
                    .compare(
                            "processor " + ofImage("a bare Node script with Ajv"),
                            IMAGE,
                            "Node",
                            Cost::processor,
                            Goal.atMost(2))
                    .run();
        }
    }

    /** Who does not notice one wrong answer does less work than ours: each peer must fail on a mock that lies once. */
    private static void refuseTheCredulous(Bench bench, Path folder, Peers peers)
            throws IOException, InterruptedException {
        Path lying = Files.createDirectories(folder.resolve("lying"));
        String features = bench.root().resolve("features").toString();
        try (ServerProcess mock = ServerProcess.own(bench, CatalogServer.class, features, LIED_ABOUT, LIE)) {
            Path target = mock.targetFile(lying.resolve("target.yaml"));
            Catalog catalog = Catalog.bundled();
            WorkList work = WorkList.of(catalog, TargetFile.read(target, catalog, Map.of()));
            Program run = bench.launcher(
                    "run",
                    "--target",
                    target.toString(),
                    "--report",
                    lying.resolve("report").toString());
            mustFail(OURS, bench, () -> new CheckedRun(OURS, run, lying.resolve("report"), GeneratedCatalog.BUNDLED));
            mustFail("newman", bench, () -> peers.newman(work, lying));
            mustFail("Karate", bench, () -> peers.karate(work, lying));
            mustFail("Node", bench, () -> peers.nodeScript(work, lying));
            mustFail("the bare loop", bench, () -> peers.bareLoop(work, lying));
        }
    }

    private static void mustFail(String name, Bench bench, Contest.Making<Cost> making)
            throws IOException, InterruptedException {
        bench.progress("a wrong answer, " + name);
        try {
            making.make().once();
        } catch (WrongWork noticed) {
            return;
        } catch (Missing lacking) {
            // It will not be measured either.
            return;
        }
        throw new WrongWork(name, "a failure, since one answer is wrong", "success");
    }

    private static String ofImage(String peer) {
        return "time of the image's `linkfault run --target`, external mock : " + peer;
    }

    private static String compared(String peer) {
        return "time of `linkfault run --target`, external mock : " + peer;
    }
}
