package io.github.linkfault.suite;

import io.cucumber.core.backend.ObjectFactory;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the run behind {@link ConformanceTest}; the JUnit Platform makes this class itself, by its name. */
public final class ConformanceGlue implements ObjectFactory {

    private @Nullable MockServer mock;
    private @Nullable StepsFactory steps;

    @Override
    public boolean addClass(Class<?> type) {
        return true;
    }

    @Override
    public void start() {
        if (steps == null) {
            steps = run().steps();
        }
        steps.start();
    }

    private SuiteRun run() {
        Catalog catalog = Catalog.bundled();
        var session = new Session(target(catalog), catalog, new Client(Duration.ofSeconds(10)), "linkfault/test", 0);
        return new SuiteRun(catalog, session, new Judge(catalog), (entry, outcome) -> {});
    }

    private Target target(Catalog catalog) {
        String file = System.getProperty("linkfault.target", "");
        if (!file.isEmpty()) {
            Path here = Path.of(System.getProperty("linkfault.directory", ""));
            return TargetFile.read(here.resolve(file), catalog, System.getenv());
        }
        mock = MockServer.start(catalog);
        return TargetFile.parse("embedded mock", mock.targetFile(), catalog, System.getenv());
    }

    @Override
    public void stop() {
        if (steps != null) {
            steps.stop();
        }
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        if (steps == null) {
            throw new IllegalStateException("no scenario has begun");
        }
        return steps.getInstance(type);
    }
}
