package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body that the mock answers an entry with, for documents that show it; the same every time. */
public final class ErrorExamples {

    private final EntryIndex lookup;
    private final MagicIds ids;

    /** The examples of this catalog. */
    public ErrorExamples(Catalog catalog) {
        this.lookup = new EntryIndex(catalog);
        this.ids = new MagicIds(catalog);
    }

    /** The ids that the bodies name: {@code connectionId} and {@code jobId}. */
    public Map<String, String> ids() {
        String connection = MagicIds.connection("0000");
        return Map.of("connectionId", connection, "jobId", MagicIds.job(connection));
    }

    /** The body of an entry as the operation answers it. */
    public JsonNode body(Operation operation, Entry entry) {
        var call = new MatchedRequest(
                operation, new Request(operation.method(), "", Headers.of(Map.of()), Body.EMPTY), ids());
        // New ones each time: Fuse's number their answers.
        MockReply reply = operation.api().id().equals("aerosync")
                ? new AerosyncMock(lookup, ids, InstantSource.system()).error(call, entry)
                : new FuseMock(lookup).error(call, entry);
        return JsonMapper.shared().readTree(reply.response().body().bytes());
    }

    /** How sure it is that this operation answers with this status and code. */
    public static Evidence evidence(Operation operation, Entry entry) {
        return Replies.evidence(operation, entry);
    }
}
