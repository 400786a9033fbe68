package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Path;

/** The mock over a generated catalog, which the command line has no option for, as a process of its own. */
public final class CatalogServer {

    private CatalogServer() {}

    /** {@code CatalogServer CATALOG}: prints the URL, and serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (MockServer mock = MockServer.start(Catalog.of(Path.of(arguments[0])))) {
            Served.until(mock.url());
        }
        System.exit(0);
    }
}
