package io.github.linkfault.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The files of {@code features/}, read but not yet understood. */
interface Documents {

    /** A YAML file, by its name below {@code features/}. */
    JsonNode yaml(String file);

    /** The rows of a feature file, by its name below {@code features/}. */
    List<Row> rows(String file);
}
