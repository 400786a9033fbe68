package io.github.linkfault.export;

import io.github.linkfault.catalog.Operation;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the APIs are told who calls, as documented: a bearer token, or two headers. */
final class Security {

    /** Fuse's own credentials; those of the aggregators behind it are parameters, since a client sends those that it uses. */
    static final List<String> FUSE_HEADERS = List.of("Fuse-Client-Id", "Fuse-Api-Key");

    private static final String TOKEN = "aerosyncToken";

    private Security() {}

    static ObjectNode schemes() {
        ObjectNode schemes = JsonMapper.shared().createObjectNode();
        schemes.putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "The token that createToken answers with.");
        for (String header : FUSE_HEADERS) {
            schemes.putObject(header).put("type", "apiKey").put("in", "header").put("name", header);
        }
        return schemes;
    }

    /** What an operation asks for; an empty list where it asks for nothing. */
    static ArrayNode of(Operation operation) {
        ArrayNode alternatives = JsonMapper.shared().createArrayNode();
        if (operation.api().id().equals("fuse")) {
            ObjectNode both = alternatives.addObject();
            FUSE_HEADERS.forEach(both::putArray);
        } else if (operation.request().path("headers").has("Authorization")) {
            alternatives.addObject().putArray(TOKEN);
        }
        return alternatives;
    }
}
