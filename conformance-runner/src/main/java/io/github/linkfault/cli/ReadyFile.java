package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells a program where a mock is, in a file that is there only once the mock answers and never half written. */
final class ReadyFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReadyFile() {}

    /** Writes the file. */
    static void write(Path file, Catalog catalog, MockServer mock) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(
                whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, json(catalog, mock) + "\n");
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw UsageFault.unwritable("--ready-file", file.toString(), unwritable);
        }
    }

    private static String json(Catalog catalog, MockServer mock) {
        URI url = URI.create(mock.url());
        ObjectNode root = JSON.createObjectNode();
        root.put("url", mock.url())
                .put("port", url.getPort())
                .put("tls", url.getScheme().equals("https"));
        ObjectNode baseUrls = root.putObject("baseUrls");
        for (Api api : catalog.apis()) {
            baseUrls.put(api.id(), mock.baseUrl(api));
        }
        mock.certificate().ifPresent(pem -> root.put("certificate", pem));
        root.put("target", mock.targetFile());
        return JSON.writeValueAsString(root);
    }
}
