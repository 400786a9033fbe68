package io.github.linkfault.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No member of the catalog's schema is without a meaning, and no meaning without a member. */
class MembersTest {

    private final JsonNode schema = schema();

    static List<Items> lists() {
        return Items.ALL;
    }

    @Test
    void every_list_of_the_catalog_is_compared() {
        var lists = new TreeSet<>(schema.path("properties").propertyNames());
        assertThat(lists.remove("version")).isTrue();
        assertThat(Items.ALL).extracting(Items::list).containsExactlyInAnyOrderElementsOf(lists);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_member_of_its_items_has_a_meaning(Items items) {
        JsonNode item = resolve(schema.at("/properties/" + items.list() + "/items"));
        assertThat(items.members().stream().map(Items.Member::name).toList())
                .as(
                        "members of an item of %s; one that is new in the schema must be decided in Items, see Meaning",
                        items.list())
                .containsExactlyInAnyOrderElementsOf(members("", item));
    }

    /** The members, those of objects inside as {@code object.member}. */
    private Set<String> members(String prefix, JsonNode object) {
        var names = new TreeSet<String>();
        object.path("properties").forEachEntry((name, member) -> {
            JsonNode shape = resolve(member);
            if (shape.has("properties")) {
                names.addAll(members(prefix + name + ".", shape));
            } else {
                names.add(prefix + name);
            }
        });
        return names;
    }

    /** What a member really is: behind {@code $ref}, or the one alternative that is not null. */
    private JsonNode resolve(JsonNode member) {
        JsonNode found = member;
        if (found.has("$ref")) {
            found = schema.at(found.path("$ref").asString().substring(1));
        }
        for (String choice : List.of("allOf", "anyOf")) {
            for (JsonNode alternative : found.path(choice)) {
                if (alternative.has("$ref")) {
                    return resolve(alternative);
                }
            }
        }
        return found;
    }

    private static JsonNode schema() {
        String resource = Catalog.SCHEMAS + "/linkfault/catalog.schema.json";
        try (InputStream stream =
                Objects.requireNonNull(MembersTest.class.getClassLoader().getResourceAsStream(resource))) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException unreadable) {
            throw new AssertionError(resource, unreadable);
        }
    }
}
