package io.github.linkfault.benchmark;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The judge, and its schema rule, warm: each turn is a fork of JMH's. */
final class JudgeAlone implements Row {

    private static final int SMOKE_MILLIS = 50;

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        var contest = new Contest<Double>(name(), bench);
        compare(contest, bench, "the judge, a right answer : a bare parse and networknt", "right", "bareRight");
        compare(contest, bench, "the judge, a wrong answer : a bare parse and networknt", "wrong", "bareWrong");
        compare(contest, bench, "the schema rule : networknt, both on a parsed body", "rule", "bareRule");
        return contest.run();
    }

    private static void compare(Contest<Double> contest, Bench bench, String words, String ours, String bare)
            throws IOException, InterruptedException {
        contest.with(ours, () -> turn(bench, ours))
                .with(bare, () -> turn(bench, bare))
                .compare("time of " + words, ours, bare, Double::doubleValue, Goal.NONE);
    }

    /** Microseconds an operation. */
    private static Contestant.Work<Double> turn(Bench bench, String method) {
        var options = new OptionsBuilder()
                .include("^" + JudgeBenchmark.class.getName().replace(".", "\\.") + "\\." + method + "$")
                .jvm(bench.jdk().java().toString())
                .forks(1)
                .verbosity(VerboseMode.SILENT);
        if (bench.smoke()) {
            options.warmupTime(TimeValue.milliseconds(SMOKE_MILLIS))
                    .measurementTime(TimeValue.milliseconds(SMOKE_MILLIS));
        }
        return () -> {
            try {
                return new Runner(options.build())
                        .runSingle()
                        .getPrimaryResult()
                        .getScore();
            } catch (RunnerException broken) {
                throw new WrongWork("JMH's " + method, "a score", String.valueOf(broken.getMessage()));
            }
        };
    }
}
