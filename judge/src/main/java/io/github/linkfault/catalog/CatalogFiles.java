package io.github.linkfault.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The files that a catalog is read from, by their names below {@code features/}. */
interface CatalogFiles {

    /** The bytes of a file. */
    byte[] bytes(String file);

    /** A YAML file as a tree. */
    JsonNode yaml(String file);

    /** The rows of the tables of a feature file. */
    List<ErrorRow> rows(String file);
}
