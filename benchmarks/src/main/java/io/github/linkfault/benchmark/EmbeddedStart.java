package io.github.linkfault.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A cold run of the whole catalog against the embedded mock: by the launcher, and the same jar started plainly. */
final class EmbeddedStart implements Row {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        Path folder = bench.scratch(name());
        var contest = new Contest<Cost>(name(), bench);
        on(17, 0.30, contest, bench, folder);
        on(25, 0.20, contest, bench, folder);
        return contest.run();
    }

    private static void on(int feature, double most, Contest<Cost> contest, Bench bench, Path folder)
            throws IOException, InterruptedException {
        String launched = "linkfault run, " + feature;
        String plain = "java -jar linkfault.jar run, " + feature;
        Path report = folder.resolve("report-" + feature);
        String to = report.toString();
        contest.with(launched, () -> {
                    Jdk jdk = Jdk.find(feature, bench.environment());
                    bench.settle(jdk);
                    Program program = bench.launcher(jdk, "run", "--report", to);
                    return new CheckedRun(launched, program, report, GeneratedCatalog.BUNDLED);
                })
                .with(plain, () -> {
                    String java = Jdk.find(feature, bench.environment()).java().toString();
                    Program program =
                            bench.program(List.of(java, "-jar", bench.jar().toString(), "run", "--report", to));
                    return new CheckedRun(plain, program, report, GeneratedCatalog.BUNDLED);
                })
                .compare(
                        "time of `linkfault run`, embedded mock, JDK " + feature + " : the same jar by `java -jar`",
                        launched,
                        plain,
                        Cost::elapsed,
                        Goal.atMost(most));
    }
}
