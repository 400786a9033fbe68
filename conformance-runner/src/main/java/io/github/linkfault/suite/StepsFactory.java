package io.github.linkfault.suite;

import io.cucumber.core.backend.ObjectFactory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a scenario and hands them their run: the one thing that Cucumber would otherwise do by reflection. */
final class StepsFactory implements ObjectFactory {

    private final SuiteRun run;
    private @Nullable Steps steps;

    StepsFactory(SuiteRun run) {
        this.run = run;
    }

    @Override
    public boolean addClass(Class<?> type) {
        return true;
    }

    @Override
    public void start() {
        steps = new Steps(run);
    }

    @Override
    public void stop() {
        steps = null;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return type.cast(Objects.requireNonNull(steps, "no scenario has begun"));
    }
}
