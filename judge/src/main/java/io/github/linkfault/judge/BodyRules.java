package io.github.linkfault.judge;

import static java.util.stream.Collectors.joining;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rules on an error body that is JSON: its schema, its code, its message, and what single entries must have beyond these. */
final class BodyRules {

    /** The schemas that each API has for its error bodies. */
    static final List<String> PROFILES = List.of("open", "strict");

    private static final int MOST_FAULTS = 3;
    private static final int MOST_ITEMS = 1000;

    /** What the bodies of one API are held to. */
    private record Profiles(JsonSchema open, JsonSchema strict, Set<String> codes, List<Check> beyond) {
        static Profiles of(Api api, Catalog catalog) {
            return new Profiles(
                    JsonSchema.of(catalog, api.id() + "/error-body.open"),
                    JsonSchema.of(catalog, api.id() + "/error-body.strict"),
                    catalog.codes(api),
                    api.requirements().stream().map(Check::of).toList());
        }
    }

    /** A requirement, ready to check. */
    private record Check(Requirement requirement, Rule rule, JsonSchema schema) {
        static Check of(Requirement requirement) {
            return new Check(requirement, Rules.of(requirement), JsonSchema.of(requirement.schema()));
        }
    }

    private final Map<Api, Profiles> apis = new HashMap<>();

    BodyRules(Catalog catalog) {
        catalog.apis().forEach(api -> apis.put(api, Profiles.of(api, catalog)));
    }

    void check(Entry entry, JsonNode whole, Map<String, String> bindings, Quoted quoted, Consumer<Finding> findings) {
        JsonNode body = hasLongArray(whole) ? withShortArrays(whole) : whole;
        Profiles profiles = Objects.requireNonNull(apis.get(entry.api()), entry.id());
        // What the strict profile takes, the open one takes too.
        List<SchemaFault> strictFaults = profiles.strict().faults(body);
        List<SchemaFault> faults = strictFaults.isEmpty()
                ? List.of()
                : besideCode(entry, body, profiles.open().faults(body));
        if (!faults.isEmpty()) {
            findings.accept(Rule.BODY_SCHEMA.broken(profile(entry.api(), "open"), list(faults, quoted)));
        }
        checkCode(entry, body, profiles.codes(), quoted, findings);
        checkMessage(entry, body, bindings, quoted, findings);
        profiles.beyond().forEach(check -> checkBeyond(entry, body, check, quoted, findings));
        List<SchemaFault> undocumented = besideCode(entry, body, strictFaults);
        if (faults.isEmpty() && !undocumented.isEmpty()) {
            findings.accept(Rule.BODY_STRICT.broken(profile(entry.api(), "strict"), list(undocumented, quoted)));
        }
    }

    private static boolean hasLongArray(JsonNode node) {
        if (node.isArray() && node.size() > MOST_ITEMS) {
            return true;
        }
        for (JsonNode part : node) {
            if (part.isContainer() && hasLongArray(part)) {
                return true;
            }
        }
        return false;
    }

    /** The body with each array cut to a length that any error has: a million wrong items are wrong in one way. */
    private static JsonNode withShortArrays(JsonNode node) {
        if (node.isArray()) {
            ArrayNode few = JsonNodeFactory.instance.arrayNode();
            node.valueStream().limit(MOST_ITEMS).forEach(item -> few.add(withShortArrays(item)));
            return few;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), withShortArrays(member.getValue())));
            return copy;
        }
        return node;
    }

    /** The faults without those at a code that is a string: whether it is the right one is for the rule {@code code} to say. */
    private static List<SchemaFault> besideCode(Entry entry, JsonNode body, List<SchemaFault> faults) {
        JsonPointer code = entry.api().errorBody().code();
        return body.at(code).isString()
                ? faults.stream()
                        .filter(fault -> !fault.pointer().equals(code.toString()))
                        .toList()
                : faults;
    }

    private static void checkCode(
            Entry entry, JsonNode body, Set<String> codes, Quoted quoted, Consumer<Finding> findings) {
        JsonNode code = body.at(entry.api().errorBody().code());
        if (!code.isString()) {
            return;
        }
        if (entry.code() == null) {
            Optional<String> madeUp = entry.api().madeUpCode(entry.label());
            if (!codes.contains(code.asString()) && !madeUp.equals(Optional.of(code.asString()))) {
                findings.accept(new Finding(
                        Rule.CODE, Severity.WARNING, "a code that the page lists", quoted.text(code.asString())));
            }
        } else if (!code.asString().equals(entry.code())) {
            findings.accept(Rule.CODE.broken(quoted.text(entry.code()), quoted.text(code.asString())));
        }
    }

    private static void checkMessage(
            Entry entry, JsonNode body, Map<String, String> bindings, Quoted quoted, Consumer<Finding> findings) {
        JsonPointer place = entry.api().errorBody().message();
        if (entry.messages().isEmpty() || place == null || !body.at(place).isString()) {
            return;
        }
        String message = body.at(place).asString();
        if (entry.messages().stream().noneMatch(template -> template.matches(message, bindings))) {
            String expected = entry.messages().stream()
                    .map(template -> "\"" + template.fill(bindings, "<any e-mail address>") + "\"")
                    .collect(joining(" or "));
            String actual = quoted.against(expected, message);
            boolean older = entry.olderMessages().stream().anyMatch(template -> template.matches(message, bindings));
            findings.accept(
                    older
                            ? new Finding(
                                    Rule.MESSAGE,
                                    Severity.WARNING,
                                    expected,
                                    actual + ", the wording of a superseded document")
                            : Rule.MESSAGE.broken(expected, actual));
        }
    }

    private static void checkBeyond(
            Entry entry, JsonNode body, Check check, Quoted quoted, Consumer<Finding> findings) {
        Requirement requirement = check.requirement();
        if (requirement.entries().contains(entry.id())
                && !check.schema().faults(body).isEmpty()) {
            String actual = requirement.at() == null
                    ? requirement.actual()
                    : quoted.text(body.at(requirement.at()).asString(""));
            findings.accept(check.rule().broken(requirement.expected(), actual));
        }
    }

    private static String profile(Api api, String profile) {
        return "a body that conforms to schemas/" + api.id() + "/error-body." + profile + ".schema.json";
    }

    /** The first of some faults, in words. */
    static String list(List<SchemaFault> faults, Quoted quoted) {
        String listed = faults.stream()
                .limit(MOST_FAULTS)
                .map(fault -> quoted.text(fault.toString()).replaceAll("^\"|\"$", ""))
                .collect(joining("; "));
        return faults.size() > MOST_FAULTS ? listed + "; and " + (faults.size() - MOST_FAULTS) + " more" : listed;
    }
}
