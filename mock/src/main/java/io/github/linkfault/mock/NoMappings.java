package io.github.linkfault.mock;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** No stubs from files: WireMock's own way looks for a folder of them wherever the mock happens to be started. */
final class NoMappings implements MappingsSource {

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        // There are none.
    }

    @Override
    public void save(List<StubMapping> stubs) {
        // Nothing is kept.
    }

    @Override
    public void save(StubMapping stub) {
        // Nothing is kept.
    }

    @Override
    @SuppressWarnings("removal") // It goes when the interface lets it go.
    public void remove(StubMapping stub) {
        // Nothing was kept.
    }

    @Override
    public void removeAll() {
        // Nothing was kept.
    }
}
