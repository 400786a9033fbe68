package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of a catalog as people write them: YAML and Gherkin. */
record SourceFiles(Function<String, byte[]> sources) {

    /** Made when it is first needed: a snapshot needs no YAML. */
    private static final class Yaml {
        private static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** The bytes of a file, by its name below {@code features/}. */
    byte[] bytes(String file) {
        return sources.apply(file);
    }

    /** A YAML file as a tree. */
    JsonNode yaml(String file) {
        try {
            byte[] bytes = bytes(file);
            JsonNode tree = Yaml.MAPPER.readTree(bytes);
            YamlAliases.first(new String(bytes, UTF_8)).ifPresent(alias -> {
                throw new BrokenCatalog("features/" + file + ":" + alias.getLineNr(), YamlAliases.refusal());
            });
            return tree;
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            String why = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new BrokenCatalog("features/" + file + ":" + line, "not YAML: " + why);
        }
    }

    /** The rows of the tables of a feature file. */
    List<ErrorRow> rows(String file) {
        return FeatureTables.read(file, bytes(file));
    }
}
