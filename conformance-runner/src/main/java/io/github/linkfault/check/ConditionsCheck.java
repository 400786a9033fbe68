package io.github.linkfault.check;

import io.github.linkfault.catalog.Similarity;
import java.util.Set;

/** Whether the conditions of an API can be brought about with what the other files have. */
final class ConditionsCheck {

    private final ApiFiles api;
    private final Problems problems;

    ConditionsCheck(ApiFiles api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    void check() {
        ApiFiles.repeated(api.conditions().items(), item -> item.at("condition"))
                .forEach(
                        sentence -> problems.fault(sentence, "the condition \"" + sentence.text() + "\" occurs twice"));
        Set<String> headers = Headers.of(api);
        Set<String> parameters = Parameters.of(api);
        for (Item condition : api.conditions().items()) {
            known(condition.at("fixture"), "fixture", api.fixtures());
            known(condition.at("surface"), "surface", api.surfaces());
            for (Item header : condition.at("change").at("headers").members()) {
                if (!Headers.has(headers, header.name())) {
                    problems.faultOfName(
                            header,
                            "no operation has the header \"" + header.name() + "\""
                                    + NearestWord.hint(header.name(), headers)
                                    + "; list it in operations.yaml, or in credentials.headers of api.yaml");
                }
            }
            query(condition.at("change").at("query"));
            for (Item parameter : condition.at("change").at("path").members()) {
                if (!parameters.contains(parameter.name())) {
                    problems.faultOfName(
                            parameter,
                            "no path of an operation has the parameter \"" + parameter.name() + "\""
                                    + NearestWord.hint(parameter.name(), parameters));
                }
            }
        }
    }

    /** A condition may add a parameter, but leave out only one that there is. */
    private void query(Item change) {
        Set<String> parameters = Parameters.ofQueries(api);
        for (Item parameter : change.members()) {
            if (parameters.contains(parameter.name())) {
                continue;
            }
            if (parameter.node().isNull()) {
                problems.faultOfName(
                        parameter,
                        "no query of an operation has the parameter \"" + parameter.name() + "\""
                                + NearestWord.hint(parameter.name(), parameters));
            } else {
                Similarity.nearest(parameter.name(), parameters)
                        .ifPresent(nearest -> problems.warningOfName(
                                parameter,
                                "no query of an operation has the parameter \"" + parameter.name()
                                        + "\", so that it is added; did you mean \"" + nearest + "\"?"));
            }
        }
    }

    private void known(Item word, String kind, Set<String> known) {
        if (word.isText() && !known.contains(word.text())) {
            problems.fault(
                    word,
                    "api.yaml has no " + kind + " \"" + word.text() + "\"" + NearestWord.hint(word.text(), known));
        }
    }
}
