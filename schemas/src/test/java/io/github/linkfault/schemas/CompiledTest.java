package io.github.linkfault.schemas;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;
import static com.networknt.schema.SpecificationVersion.DRAFT_7;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tests of schemas and examples rest on this; here it is seen to say no. */
class CompiledTest {

    private static final Compiled BOTH_ARE_STRINGS =
            Compiled.of(json("{'properties': {'a': {'type': 'string'}, 'ab': {'type': 'string'}}}"));

    @Test
    void noFaultIsNoPlace() {
        assertThat(placesIn("{'a': 'x', 'ab': 'x'}")).isEmpty();
        assertThat(Compiled.onePlace(new TreeSet<>())).isFalse();
    }

    @Test
    void oneFaultIsOnePlace() {
        SortedSet<String> places = placesIn("{'a': 1, 'ab': 'x'}");

        assertThat(places).containsExactly("/a");
        assertThat(Compiled.onePlace(places)).isTrue();
    }

    @Test
    void twoFaultsAreTwoPlaces() {
        SortedSet<String> places = placesIn("{'a': 1, 'ab': 2}");

        assertThat(places).containsExactly("/a", "/ab");
        assertThat(Compiled.onePlace(places)).isFalse();
    }

    @Test
    void theMetaschemasRefuseWhatIsNoSchema() {
        JsonNode misspelt = json("{'properties': {'a': {'type': 'strng'}}}");

        assertThat(Compiled.metaschema(DRAFT_2020_12).places(misspelt)).contains("/properties/a/type");
        assertThat(Compiled.metaschema(DRAFT_7).places(misspelt)).contains("/properties/a/type");
    }

    @Test
    void draft7IgnoresWhatStandsBesideRef() {
        JsonNode schema = json("{'$defs': {'a': {}}, 'properties': {'a': {'$ref': '#/$defs/a', 'type': 'string'}}}");
        JsonNode document = json("{'a': 1}");

        assertThat(Compiled.of(schema).places(document)).containsExactly("/a");
        assertThat(Compiled.asDraft7(schema).places(document)).isEmpty();
    }

    private static SortedSet<String> placesIn(String document) {
        return BOTH_ARE_STRINGS.places(json(document));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
