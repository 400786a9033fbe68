package io.github.linkfault.benchmark;

import java.io.IOException;
import java.util.List;

/** The shortest command beside the least that a JVM can do. */
final class ExplainStart implements Row {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        Program explain = bench.launcher("explain", "AC-104");
        Program version = bench.program(List.of(bench.jdk().java().toString(), "-version"));
        return new Contest<Cost>(name(), bench)
                .with("explain", () -> () -> {
                    Program.Ended ended = explain.run("linkfault explain", 0);
                    Peers.said("linkfault explain", ended.out(), "^AC-104 .*having issues connecting to your bank");
                    return ended.cost();
                })
                .with("image", () -> {
                    Program image = bench.image("explain", "AC-104");
                    return () -> {
                        Program.Ended ended = image.run("linkfault explain of the image", 0);
                        Peers.said(
                                "linkfault explain of the image",
                                ended.out(),
                                "^AC-104 .*having issues connecting to your bank");
                        return ended.cost();
                    };
                })
                .with("version", () -> () -> {
                    Program.Ended ended = version.run("java -version", 0);
                    Peers.said(
                            "java -version",
                            ended.err(),
                            "version \"" + bench.jdk().version());
                    return ended.cost();
                })
                .compare(
                        "time of `linkfault explain AC-104` : `java -version`",
                        "explain",
                        "version",
                        Cost::elapsed,
                        Goal.atMost(3))
                .compare(
                        "time of the image's `linkfault explain AC-104` : `java -version`",
                        "image",
                        "version",
                        Cost::elapsed,
                        Goal.atMost(2))
                .compare(
                        "processor time of the image's `linkfault explain AC-104` : `java -version`",
                        "image",
                        "version",
                        Cost::processor,
                        Goal.atMost(2))
                .run();
    }
}
