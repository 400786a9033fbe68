package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.input.YamlInput;
import io.github.linkfault.mock.MockSettings;
import io.github.linkfault.mock.behaviour.BrokenScenarios;
import io.github.linkfault.mock.behaviour.Chaos;
import io.github.linkfault.mock.behaviour.Scenarios;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a mock does beside answering as documented. */
final class ScenarioOptions {

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description =
                    "YAML: which requests get which errors, without a header of the client. PUT /linkfault/scenarios replaces"
                            + " them.")
    private @Nullable Path file;

    @Option(
            names = "--chaos",
            paramLabel = "SHARE",
            description =
                    "This share of all requests gets an error that is documented for its operation, such as 10%%; or one of"
                            + " those named, such as 10%%:CODE,timeout.")
    private @Nullable String chaos;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "What decides which requests, and what is drawn from ranges: the same for the same number. Default:"
                            + " ${DEFAULT-VALUE}.")
    private long seed = MockSettings.DEFAULT_SEED;

    /** Reads the options, and the file. */
    MockSettings settings(Catalog catalog) {
        return new MockSettings(scenarios(catalog), chaos(catalog), seed);
    }

    private Chaos chaos(Catalog catalog) {
        if (chaos == null) {
            return Chaos.NONE;
        }
        try {
            return Chaos.of(chaos, seed, catalog);
        } catch (IllegalArgumentException unusable) {
            throw UsageFault.badChaos(chaos, String.valueOf(unusable.getMessage()));
        }
    }

    private Scenarios scenarios(Catalog catalog) {
        if (file == null) {
            return Scenarios.NONE;
        }
        YamlInput input = YamlInput.read("Scenario file", "--scenario", file);
        try {
            return Scenarios.read(input.root(), catalog, seed);
        } catch (BrokenScenarios broken) {
            broken.faults().forEach(fault -> input.fault(fault.pointer(), fault.text()));
            input.stopIfFaulty();
            throw new IllegalStateException(broken);
        }
    }
}
