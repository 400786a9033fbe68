package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import java.time.InstantSource;

/** The curl commands that bring an error about at a mock, without one that runs. */
public final class SampleCommands {

    private final SampleRequests samples;

    /**
     * The commands for a mock.
     *
     * @param url where the mock listens, without a slash at its end
     */
    public SampleCommands(Catalog catalog, String url) {
        var entries = new EntryIndex(catalog);
        this.samples = new SampleRequests(url, new ApiMocks(catalog, entries, InstantSource.system()), entries);
    }

    /** A request that the mock answers with this entry, which travels over the API, because it is so. */
    public String of(Entry entry, Condition condition) {
        return Index.curl(samples.of(entry, condition));
    }

    /** A request that the mock answers with this entry, which travels over the API, because it asks for it. */
    public String preferring(Entry entry) {
        return Index.curl(samples.preferring(entry));
    }
}
