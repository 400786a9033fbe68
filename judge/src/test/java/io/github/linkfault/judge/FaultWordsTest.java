package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FaultWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"required\":[\"error\"]} | {} | required property 'error' not found",
                "{\"additionalProperties\":false} | {\"x\":1}"
                        + " | property 'x' is not defined in the schema and the schema does not allow additional properties",
                "{\"type\":\"string\"} | 5 | integer found, string expected",
                "{\"type\":[\"string\",\"null\"]} | {} | object found, [string, null] expected",
                "{\"enum\":[\"a\",\"b\"]} | \"c\" | does not have a value in the enumeration [\"a\",\"b\"]",
                "{\"const\":\"a\"} | \"c\" | must be the constant value 'a'",
                "{\"pattern\":\"^a$\"} | \"c\" | does not match the regex pattern ^a$",
                "{\"minLength\":3} | \"c\" | must be at least 3 characters long",
                "{\"maxItems\":1} | [1,2] | must have at most 1 items but found 2",
                "{\"minimum\":1} | 0 | must have a minimum value of 1",
                "{\"not\":{\"type\":\"null\"}} | null | must not be valid to the schema {\"type\":\"null\"}",
                "{\"dependentRequired\":{\"a\":[\"b\"]}} | {\"a\":1} | lacks a property that 'a' requires",
                "{\"contains\":{\"type\":\"null\"}} | [1] | does not have the elements that the schema asks for"
            })
    void a_fault_is_told_by_its_data(String schema, String document, String words) {
        JsonMapper json = JsonMapper.shared();
        assertThat(JsonSchema.of(json.readTree(schema)).faults(json.readTree(document)))
                .first()
                .extracting(SchemaFault::text)
                .isEqualTo(words);
    }

    /** A copy of the validator's bundle that comes first on the class path says something else of everything. */
    @Test
    void no_bundle_of_another_copy_changes_it() throws Exception {
        assertThat(getClass()
                        .getClassLoader()
                        .getResource("jsv-messages.properties")
                        .getPath())
                .contains("test-classes");
        JsonMapper json = JsonMapper.shared();
        assertThat(JsonSchema.of(json.readTree("{\"required\":[\"a\"]}")).faults(json.readTree("{}")))
                .containsExactly(new SchemaFault("", "required property 'a' not found"));
    }
}
