package io.github.linkfault.suite;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.BackendProviderService;
import io.cucumber.core.backend.Container;
import io.cucumber.core.backend.Lookup;
import java.util.function.Supplier;

/** Hands the sentences to Cucumber where the JUnit Platform starts it; it makes this class itself, by its name. */
public final class SentencesProvider implements BackendProviderService {

    @Override
    public Backend create(Lookup lookup, Container container, Supplier<ClassLoader> classLoader) {
        return new GlueBackend(lookup);
    }
}
