package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What single entries must have beyond the schema of the error body.
 *
 * @param rule the id of the rule that the judge applies: {@code source}
 * @param sentence what holds when the rule is kept
 * @param entries the ids of the entries
 * @param schema a JSON Schema that their bodies conform to
 * @param expected what a finding expects, in words
 * @param at what a finding quotes of the body as actual, or null
 * @param actual what a finding says is actual where it quotes nothing
 * @param wrong bodies that break the rule, for proving that the judge notices: a JSON Merge Patch over a right body, by what is
 *     wrong then
 */
public record Requirement(
        String rule,
        String sentence,
        Set<String> entries,
        JsonNode schema,
        String expected,
        @Nullable JsonPointer at,
        String actual,
        Map<String, JsonNode> wrong) {

    public Requirement {
        present(rule, "rule");
        present(sentence, "sentence");
        present(expected, "expected");
        entries = Set.copyOf(entries);
        wrong = Map.copyOf(wrong);
        if (wrong.isEmpty()) {
            throw new BrokenCatalog("the requirement " + rule + " has no wrong body that proves it");
        }
    }
}
