package io.github.linkfault.draft;

import java.nio.file.Path;
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
}
