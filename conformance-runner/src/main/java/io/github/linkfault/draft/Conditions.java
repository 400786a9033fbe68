package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Guesses how an error is brought about: by a change of the valid request where its status says which, otherwise by a fixture. */
final class Conditions {

    static final String MALFORMED = "the body is malformed JSON";

    private final HttpStatuses statuses;
    private final Names fixtures = new Names();
    private final Map<String, DraftCondition> bySentence = new HashMap<>();
    /** The conditions of an operation: two errors of it cannot have the same one. */
    private final Map<String, Set<String>> used = new HashMap<>();

    Conditions(HttpStatuses statuses) {
        this.statuses = statuses;
        fixtures.unique("healthy");
    }

    /** The condition of a status that says enough. */
    DraftCondition of(DraftOperation operation, int status, boolean alsoUnprocessable) {
        for (DraftCondition guess : guesses(operation, status, alsoUnprocessable)) {
            if (use(operation, guess)) {
                return guess;
            }
        }
        HttpStatuses.Meaning meaning = statuses.of(status);
        DraftCondition general = bySentence.computeIfAbsent(
                meaning.sentence(),
                sentence -> DraftCondition.fixture(sentence, fixtures.unique(meaning.fixture()), meaning.access()));
        use(operation, general);
        return general;
    }

    /** The condition of a code, of which the document says no more. */
    DraftCondition of(DraftOperation operation, String code) {
        DraftCondition condition = bySentence.computeIfAbsent(
                "TODO: when the API answers with " + code,
                sentence -> new DraftCondition(
                        sentence,
                        "TODO: say how to bring about " + code + ".",
                        fixtures.unique(Names.camel(code)),
                        false,
                        null,
                        false));
        use(operation, condition);
        return condition;
    }

    private boolean use(DraftOperation operation, DraftCondition condition) {
        bySentence.putIfAbsent(condition.sentence(), condition);
        return used.computeIfAbsent(operation.id(), any -> new HashSet<>()).add(condition.sentence());
    }

    private static List<DraftCondition> guesses(DraftOperation operation, int status, boolean alsoUnprocessable) {
        var guesses = new ArrayList<DraftCondition>();
        switch (status) {
            case 400 -> {
                if (!alsoUnprocessable) {
                    missingMember(operation, guesses);
                }
                malformed(operation, guesses);
            }
            case 401 -> {
                if (operation.secured() != null) {
                    String header = Objects.requireNonNull(operation.secured());
                    guesses.add(DraftCondition.change(
                            "the request has no " + header + " header",
                            "Leave the header " + header + " out.",
                            change("headers", header, null)));
                }
            }
            case 404 -> unknown(operation, guesses);
            case 415 -> {
                if (operation.hasObjectBody()) {
                    guesses.add(DraftCondition.change(
                            "the Content-Type header is text/plain",
                            "Send the body as text/plain.",
                            change("headers", "Content-Type", "text/plain")));
                }
            }
            case 422 -> missingMember(operation, guesses);
            default -> {
                // What else there is, no request shows.
            }
        }
        return guesses;
    }

    private static void missingMember(DraftOperation operation, List<DraftCondition> guesses) {
        if (operation.hasObjectBody()) {
            for (String member : operation.required()) {
                guesses.add(DraftCondition.change(
                        "the body has no " + member, "Leave " + member + " out.", change("body", member, null)));
            }
        }
    }

    private static void malformed(DraftOperation operation, List<DraftCondition> guesses) {
        if (operation.hasObjectBody()) {
            guesses.add(DraftCondition.change(
                    MALFORMED,
                    "Send a body that is cut off after its first brace.",
                    JsonNodeFactory.instance.objectNode().put("text", "{")));
        }
    }

    /** The last value of the path is the one that is asked about. */
    private static void unknown(DraftOperation operation, List<DraftCondition> guesses) {
        var names = new ArrayList<>(operation.values().keySet());
        for (int at = names.size() - 1; at >= 0; at--) {
            String name = names.get(at);
            String value = Objects.requireNonNull(operation.values().get(name)).unknown();
            String template = operation.parameters().getOrDefault(name, "");
            guesses.add(DraftCondition.change(
                    "the " + name + " does not exist",
                    "Use a well-formed " + name + " that nobody has.",
                    change("path", name, template.replaceFirst("\\{[A-Za-z]+}", value))));
        }
    }

    private static ObjectNode change(String part, String name, @Nullable String value) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.putObject(part).put(name, value);
        return change;
    }
}
