package io.github.linkfault.draft;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Input;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes first catalogs. */
public final class Drafts {

    private Drafts() {}

    /**
     * A catalog from an OpenAPI document, 3.0 or 3.1, YAML or JSON. Nothing but this file is read.
     *
     * @param api the id of the API, or null to make one of the document's title
     * @throws io.github.linkfault.input.UnusableInput when the document cannot be used
     * @throws NothingToDraft when it describes no error
     */
    public static DraftedCatalog ofOpenApi(Path file, @Nullable String api) {
        return DraftedCatalog.of(OpenApiDraft.of(OpenApiDocument.read(file), api));
    }

    /**
     * A catalog from recorded traffic, HAR or NDJSON. Nothing of it is kept that could be a secret.
     *
     * @param base what the URLs of the API begin with, or null for the host with the most errors
     * @param api the id of the API, or null to make one of its host
     * @throws NothingToDraft when no error was seen
     */
    public static DraftedCatalog ofTraffic(
            List<Input> inputs, FieldMapping mapping, @Nullable String base, @Nullable String api) {
        var traffic = new Traffic(base);
        traffic.read(inputs, mapping);
        return DraftedCatalog.of(TrafficDraft.of(traffic, api));
    }
}
