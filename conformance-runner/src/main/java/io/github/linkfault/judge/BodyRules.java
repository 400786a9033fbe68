package io.github.linkfault.judge;

import static java.util.stream.Collectors.joining;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules on an error body that is JSON: its schema, its code, its message and, for Fuse, where it says it comes from. */
final class BodyRules {

    private static final String AGGREGATOR_ERROR = "aggregator_error";
    private static final int MOST_FAULTS = 3;
    private static final int MOST_ITEMS = 1000;

    private record Profiles(JsonSchema open, JsonSchema strict) {
        static Profiles of(Api api) {
            return new Profiles(JsonSchema.errorBody(api, "open"), JsonSchema.errorBody(api, "strict"));
        }
    }

    private final Profiles aerosync = Profiles.of(Api.AEROSYNC);
    private final Profiles fuse = Profiles.of(Api.FUSE);
    private final Set<String> fuseCodes;

    BodyRules(Set<String> fuseCodes) {
        this.fuseCodes = fuseCodes;
    }

    void check(Entry entry, JsonNode whole, Map<String, String> bindings, Quoted quoted, Consumer<Finding> findings) {
        JsonNode body = hasLongArray(whole) ? withShortArrays(whole) : whole;
        Profiles profiles = entry.api() == Api.AEROSYNC ? aerosync : fuse;
        // What the strict profile takes, the open one takes too.
        List<SchemaFault> strictFaults = profiles.strict().faults(body);
        List<SchemaFault> faults = strictFaults.isEmpty()
                ? List.of()
                : besideCode(entry, body, profiles.open().faults(body));
        if (!faults.isEmpty()) {
            findings.accept(Rule.BODY_SCHEMA.broken(profile(entry.api(), "open"), list(faults, quoted)));
        }
        checkCode(entry, body, quoted, findings);
        checkMessage(entry, body, bindings, quoted, findings);
        checkAggregator(entry, body, findings);
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
            ArrayNode few = JsonMapper.shared().createArrayNode();
            node.valueStream().limit(MOST_ITEMS).forEach(item -> few.add(withShortArrays(item)));
            return few;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonMapper.shared().createObjectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), withShortArrays(member.getValue())));
            return copy;
        }
        return node;
    }

    /** The faults without those at a code that is a string: whether it is the right one is for the rule {@code code} to say. */
    private static List<SchemaFault> besideCode(Entry entry, JsonNode body, List<SchemaFault> faults) {
        String pointer = member(entry.api(), "code");
        return body.at(pointer).isString()
                ? faults.stream()
                        .filter(fault -> !fault.pointer().equals(pointer))
                        .toList()
                : faults;
    }

    private void checkCode(Entry entry, JsonNode body, Quoted quoted, Consumer<Finding> findings) {
        JsonNode code = body.at(member(entry.api(), "code"));
        if (!code.isString()) {
            return;
        }
        if (entry.code() == null) {
            if (!fuseCodes.contains(code.asString())) {
                findings.accept(new Finding(
                        Rule.CODE, Severity.WARNING, "a code that the page lists", quoted.text(code.asString())));
            }
        } else if (!code.asString().equals(entry.code())) {
            findings.accept(Rule.CODE.broken(quoted.text(entry.code()), quoted.text(code.asString())));
        }
    }

    private static void checkMessage(
            Entry entry, JsonNode body, Map<String, String> bindings, Quoted quoted, Consumer<Finding> findings) {
        JsonNode message = body.at(member(entry.api(), "message"));
        if (entry.messages().isEmpty() || !message.isString()) {
            return;
        }
        if (entry.messages().stream().noneMatch(template -> template.matches(message.asString(), bindings))) {
            String expected = entry.messages().stream()
                    .map(template -> "\"" + template.fill(bindings, "<any e-mail address>") + "\"")
                    .collect(joining(" or "));
            findings.accept(Rule.MESSAGE.broken(expected, quoted.against(expected, message.asString())));
        }
    }

    private static void checkAggregator(Entry entry, JsonNode body, Consumer<Finding> findings) {
        if (!AGGREGATOR_ERROR.equals(entry.code())) {
            return;
        }
        JsonNode source = body.path("source");
        if (source.isString() && source.asString().equals("internal")) {
            findings.accept(Rule.SOURCE.broken("\"aggregator\"", "\"internal\""));
        }
        JsonNode data = body.path("data");
        JsonNode errors = data.isObject() ? data.path("errors") : data;
        if (errors.isMissingNode() || (errors.isArray() && errors.isEmpty())) {
            findings.accept(Rule.DATA.broken(
                    "data with at least one error of the aggregator",
                    data.isMissingNode() ? "no data" : "no error in it"));
        }
    }

    /** The code that a body states, or an empty text. */
    static String code(Api api, JsonNode body) {
        return body.at(member(api, "code")).asString("");
    }

    private static String member(Api api, String name) {
        return api == Api.AEROSYNC ? "/error/" + name : "/" + name;
    }

    private static String profile(Api api, String profile) {
        return "a body that conforms to schemas/" + api.id() + "/error-body." + profile + ".schema.json";
    }

    private static String list(List<SchemaFault> faults, Quoted quoted) {
        String listed = faults.stream()
                .limit(MOST_FAULTS)
                .map(fault -> quoted.text(fault.toString()).replaceAll("^\"|\"$", ""))
                .collect(joining("; "));
        return faults.size() > MOST_FAULTS ? listed + "; and " + (faults.size() - MOST_FAULTS) + " more" : listed;
    }
}
