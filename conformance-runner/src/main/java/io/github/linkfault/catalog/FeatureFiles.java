package io.github.linkfault.catalog;

import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The documents as they are written.
 *
 * @param bytes hands out a file by its name below {@code features/}
 */
record FeatureFiles(Function<String, byte[]> bytes) implements Documents {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public JsonNode yaml(String file) {
        try {
            return YAML.readTree(bytes.apply(file));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            String why = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new BrokenCatalog("features/" + file + ":" + line, "not YAML: " + why);
        }
    }

    @Override
    public List<Row> rows(String file) {
        return FeatureTables.read(file, bytes.apply(file));
    }
}
