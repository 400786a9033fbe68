package io.github.linkfault.catalog;

import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of a catalog as people write them: YAML and Gherkin. */
record SourceFiles(Function<String, byte[]> sources) implements CatalogFiles {

    /** Made when it is first needed: a prepared catalog needs no YAML. */
    private static final class Yaml {
        private static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    @Override
    public byte[] bytes(String file) {
        return sources.apply(file);
    }

    @Override
    public JsonNode yaml(String file) {
        try {
            return Yaml.MAPPER.readTree(bytes(file));
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
    public List<ErrorRow> rows(String file) {
        return FeatureTables.read(file, bytes(file));
    }
}
