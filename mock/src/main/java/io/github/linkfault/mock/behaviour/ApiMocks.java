package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.UnlistedCode;
import io.github.linkfault.plan.ApiTarget;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The APIs of a mock. */
public final class ApiMocks {

    private final Map<Api, ApiMock> byApi = new LinkedHashMap<>();

    /**
     * The mock of each API of a catalog, at its beginning.
     *
     * @param clock what their jobs and tokens live by
     */
    public ApiMocks(Catalog catalog, EntryIndex index, InstantSource clock) {
        catalog.apis().forEach(api -> byApi.put(api, new ApiMock(api, catalog.providers(api), index, clock)));
    }

    /** The mock of one API of the catalog. */
    public ApiMock of(Api api) {
        return Objects.requireNonNull(byApi.get(api), api.id());
    }

    /** What the API of the operation answers by itself. */
    public MockReply answer(MatchedRequest call) {
        return of(call.operation().api()).answer(call);
    }

    /** The answer with this entry, whatever else the request asks for. */
    public MockReply error(MatchedRequest call, Entry entry) {
        return of(call.operation().api()).error(call, entry);
    }

    /** The same with an error of a provider inside, as {@link ApiMock#errorWith} makes it. */
    MockReply errorWith(MatchedRequest call, Entry entry, String inner) {
        return of(call.operation().api()).errorWith(call, entry, inner);
    }

    /** The answer with a code that no table has. */
    MockReply unlisted(MatchedRequest call, UnlistedCode code) {
        return of(call.operation().api()).unlisted(code);
    }

    /** Each API as a target has it, under the URL of the mock. */
    public Map<Api, ApiTarget> targets(String url) {
        var targets = new LinkedHashMap<Api, ApiTarget>();
        byApi.forEach((api, mock) -> targets.put(api, mock.magic().target(url)));
        return targets;
    }

    /** The same with a value for every placeholder. */
    public Map<Api, ApiTarget> completeTargets(String url) {
        var targets = new LinkedHashMap<Api, ApiTarget>();
        byApi.forEach((api, mock) -> targets.put(api, mock.magic().complete(url)));
        return targets;
    }
}
