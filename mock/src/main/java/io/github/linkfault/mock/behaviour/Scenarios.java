package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Catalog;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a document of scenarios says: {@code schemas/linkfault/scenarios.schema.json}. */
public final class Scenarios {

    /** No scenario. */
    public static final Scenarios NONE = new Scenarios(List.of());

    private final List<Scenario> list;

    Scenarios(List<Scenario> list) {
        this.list = List.copyOf(list);
    }

    /**
     * Reads a document.
     *
     * @param seed what decides where the document names no seed
     * @throws BrokenScenarios with everything that is wrong with it
     */
    public static Scenarios read(JsonNode document, Catalog catalog, long seed) throws BrokenScenarios {
        return new ScenarioReader(catalog, seed).read(document);
    }

    List<Scenario> list() {
        return list;
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }
}
