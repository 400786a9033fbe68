package io.github.linkfault.schemas;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The examples are many, of every kind, each once and none without a schema: nothing is green by absence. */
class ExampleFoldersTest {

    private final List<ExampleFile> examples = DataFolder.examples();
    private final List<SchemaFile> schemas = DataFolder.schemas();

    @Test
    void noneIsLost() {
        assertThat(schemas).hasSizeGreaterThanOrEqualTo(22);
        assertThat(examples).hasSizeGreaterThanOrEqualTo(980);
    }

    @Test
    void everySchemaHasItsKinds() {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (SchemaFile schema : schemas) {
            expected.put(
                    schema.subject(),
                    schema.profile().isEmpty() ? Set.of("valid", "invalid") : Set.of("valid", "open", "invalid"));
        }
        Map<String, Set<String>> actual = examples.stream()
                .collect(groupingBy(
                        ExampleFile::subject, TreeMap::new, Collectors.mapping(ExampleFile::kind, Collectors.toSet())));

        assertThat(actual).as("kinds of examples by schema").isEqualTo(expected);
    }

    @Test
    void everyKindHasSeveral() {
        Map<String, Long> sizes = examples.stream()
                .collect(groupingBy(
                        example -> example.subject() + "/" + example.kind(), TreeMap::new, Collectors.counting()));

        assertThat(sizes)
                .allSatisfy((folder, size) -> assertThat(size).as(folder).isGreaterThanOrEqualTo(5));
    }

    @Test
    void everyFolderHasASchema() {
        assertThat(DataFolder.exampleFolders()).isNotEmpty().allSatisfy(folder -> {
            String api = folder.getName(folder.getNameCount() - 3).toString();
            assertThat(schemas).extracting(SchemaFile::subject).contains(api + "/" + folder.getFileName());
        });
    }

    @Test
    void everyProfileHasItsTwin() {
        Map<String, Set<String>> profiles = schemas.stream()
                .collect(groupingBy(
                        SchemaFile::subject,
                        TreeMap::new,
                        Collectors.mapping(SchemaFile::profile, Collectors.toSet())));

        assertThat(profiles)
                .allSatisfy(
                        (subject, names) -> assertThat(names).as(subject).isIn(Set.of("open", "strict"), Set.of("")));
    }

    @Test
    void noneShowsTheSameAsAnother() {
        var twins = new HashMap<String, ExampleFile>();
        for (ExampleFile example : examples) {
            JsonNode shown = example.node();
            ExampleFile twin = twins.put(example.subject() + " " + shown, example);
            assertThat(twin).as("%s shows what another shows", example).isNull();
        }
    }

    @Test
    void everyNameIsWordsInKebabCase() {
        assertThat(examples)
                .allSatisfy(example -> assertThat(example.path().getFileName().toString())
                        .matches("[a-z0-9]+(-[a-z0-9]+)*\\.(json|yaml)"));
    }
}
