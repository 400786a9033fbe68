package io.github.linkfault.suite;

import io.cucumber.core.backend.ObjectFactory;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.result.Outcome;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a scenario and hands them what they need: the one thing that Cucumber would otherwise do by reflection. */
final class StepsFactory implements ObjectFactory {

    private final Catalog catalog;
    private final Function<Entry, Outcome> outcomes;
    private @Nullable Steps steps;

    /** @param outcomes says what becomes of an entry; asks for it */
    StepsFactory(Catalog catalog, Function<Entry, Outcome> outcomes) {
        this.catalog = catalog;
        this.outcomes = outcomes;
    }

    @Override
    public boolean addClass(Class<?> type) {
        return true;
    }

    @Override
    public void start() {
        steps = new Steps(catalog, outcomes);
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
