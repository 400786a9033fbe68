package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Path;

/** The mock over a catalog from a folder, perhaps with a defect and without the command's log, as a process of its own. */
public final class CatalogServer {

    private CatalogServer() {}

    /** {@code CatalogServer CATALOG [ENTRY DEFECT]}: prints the URL, and serves until its standard input ends; perhaps with a defect. */
    public static void main(String[] arguments) throws IOException {
        Catalog catalog = Catalog.of(Path.of(arguments[0]));
        try (MockServer mock = arguments.length == 1
                ? MockServer.start(catalog)
                : MockServer.startFaulty(
                        catalog, catalog.entry(arguments[1]).orElseThrow(), Defects.named(arguments[2], catalog))) {
            Served.until(mock.url());
        }
        System.exit(0);
    }
}
