package io.github.linkfault.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema of 3.1 in the words of 3.0. */
class Schema30Test {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': ['string', 'null'], 'title': 'T'} | {'nullable': true, 'type': 'string', 'title': 'T'}",
                "{'type': ['string', 'integer']} | {'anyOf': [{'type': 'string'}, {'type': 'integer'}]}",
                "{'const': 1} | {'enum': [1]}",
                "{'type': 'array'} | {'type': 'array', 'items': {}}",
                "{'type': 'array', 'items': {'const': 'a'}} | {'type': 'array', 'items': {'enum': ['a']}}",
                "{'exclusiveMinimum': 3} | {'exclusiveMinimum': true, 'minimum': 3}",
                "{'anyOf': [{'type': 'null'}, {'$ref': '#/a'}]} | {'nullable': true, 'anyOf': [{'$ref': '#/a'}]}",
                "{'properties': {'const': {'const': 1}, 'type': true}} | {'properties': {'const': {'enum': [1]}, 'type': {}}}",
                "{'additionalProperties': {'type': ['null', 'string']}} | {'additionalProperties': {'nullable': true, 'type': 'string'}}",
                "{'additionalProperties': false, 'x-a': [1]} | {'additionalProperties': false, 'x-a': [1]}",
                "{'$ref': '#/a', 'title': 'T'} | {'$ref': '#/a'}",
                "{'not': false} | {'not': {'not': {}}}",
                "{'$id': 'urn:a', '$comment': 'c', 'examples': [1], 'patternProperties': {}, 'if': {}, 'pattern': 'p'} | {'pattern': 'p'}",
            })
    void saysTheSameOrAllowsMore(String schema, String expected) {
        assertThat(Schema30.of(json(schema))).isEqualTo(json(expected));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
