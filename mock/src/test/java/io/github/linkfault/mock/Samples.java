package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import java.time.InstantSource;

/** The sample requests of a mock, for tests. */
final class Samples {

    private Samples() {}

    static SampleRequests of(String url, Catalog catalog) {
        var index = new EntryIndex(catalog);
        return new SampleRequests(url, new ApiMocks(catalog, index, InstantSource.system()), index);
    }
}
