package io.github.linkfault.check;

import io.github.linkfault.catalog.Placeholders;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the operations of an API hold together, and name values that there are. */
final class OperationsCheck {

    private final ApiFiles api;
    private final Problems problems;

    OperationsCheck(ApiFiles api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    void check() {
        ApiFiles.repeated(api.operations().items(), item -> item.at("id"))
                .forEach(id -> problems.fault(id, "the operation \"" + id.text() + "\" occurs twice"));
        api.operations().items().forEach(this::check);
    }

    private void check(Item operation) {
        parameters(operation);
        placeholders(operation.at("request"));
        if (api.codesBelongToOperations()
                && operation.at("evidence").at("table").text().equals("inferred")
                && !operation.at("note").isText()) {
            problems.fault(operation, "the member \"note\" is missing; expected: What is inferred about it.");
        }
        Item status = operation.at("success").at("status");
        if (status.node().isInt()
                && (status.node().asInt() < 200 || status.node().asInt() > 399)) {
            problems.warning(
                    status,
                    operation.at("id").text() + " has no success: "
                            + status.node().asInt() + " is none; expected 2xx");
        }
        Item body = operation.at("success").at("body");
        if (status.node().asInt(0) == 204 && body.isThere()) {
            problems.warning(body, "an answer with the status 204 has no body; leave it out");
        }
        emptySuccess(operation);
    }

    private void emptySuccess(Item operation) {
        Item success = operation.at("success");
        boolean asks = operation.at("method").text().equals("GET")
                && success.at("status").node().asInt(0) == 200;
        if (asks
                && success.at("body").node().isObject()
                && success.at("body").node().isEmpty()) {
            problems.warning(
                    success.at("body"),
                    operation.at("id").text()
                            + " has no example of a success: the body is empty; expected what a GET reads");
        }
    }

    private void parameters(Item operation) {
        Item path = operation.at("path");
        Set<String> parameters = Parameters.in(path.text());
        Item values = operation.at("request").at("path");
        for (Item value : values.members()) {
            if (!parameters.contains(value.name())) {
                problems.faultOfName(
                        value,
                        "the path " + path.text() + " has no parameter \"" + value.name() + "\""
                                + NearestWord.hint(value.name(), parameters));
            }
        }
        for (String parameter : parameters) {
            if (!values.at(parameter).isThere()) {
                problems.fault(path, "request.path gives no value for {" + parameter + "}");
            }
        }
    }

    private void placeholders(Item item) {
        JsonNode node = item.node();
        if (node.isString()) {
            for (String name : Placeholders.names(node.asString())) {
                if (!api.values().contains(name)) {
                    problems.fault(
                            item, "api.yaml lists no value {" + name + "}" + NearestWord.hint(name, api.values()));
                }
            }
        }
        item.items().forEach(this::placeholders);
        item.members().forEach(this::placeholders);
    }
}
