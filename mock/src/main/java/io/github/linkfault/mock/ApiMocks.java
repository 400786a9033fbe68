package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.plan.ApiTarget;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The APIs of a mock. */
final class ApiMocks {

    private final Map<Api, ApiMock> byApi = new LinkedHashMap<>();

    ApiMocks(Catalog catalog, EntryIndex index, InstantSource clock) {
        catalog.apis().forEach(api -> byApi.put(api, new ApiMock(api, index, clock)));
    }

    ApiMock of(Api api) {
        return Objects.requireNonNull(byApi.get(api), api.id());
    }

    MockReply answer(MatchedRequest call) {
        return of(call.operation().api()).answer(call);
    }

    MockReply error(MatchedRequest call, Entry entry) {
        return of(call.operation().api()).error(call, entry);
    }

    /** Each API as a target has it, under the URL of the mock. */
    Map<Api, ApiTarget> targets(String url) {
        var targets = new LinkedHashMap<Api, ApiTarget>();
        byApi.forEach((api, mock) -> targets.put(api, mock.magic().target(url)));
        return targets;
    }
}
