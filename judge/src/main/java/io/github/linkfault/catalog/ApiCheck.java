package io.github.linkfault.catalog;

import io.github.linkfault.catalog.Credentials.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether {@code api.yaml} and the other files of an API speak of the same operations, entries, fixtures and values. */
final class ApiCheck {

    private final Api api;
    private final List<Operation> operations;
    private final List<Condition> conditions;
    private final List<String> entries;
    private final DataFile file;

    ApiCheck(Api api, List<Operation> operations, List<Condition> conditions, List<String> entries, DataFile file) {
        this.api = api;
        this.operations = operations.stream()
                .filter(operation -> operation.api().equals(api))
                .toList();
        this.conditions = conditions.stream()
                .filter(condition -> condition.api().equals(api))
                .toList();
        this.entries = entries;
        this.file = file;
    }

    /** Refuses the first contradiction. */
    void check() {
        operation("preflight.operation", api.preflight().operation());
        entry("preflight.otherwise", api.preflight().otherwise());
        Optional.ofNullable(api.credentials().token())
                .map(Token::operation)
                .ifPresent(id -> operation("credentials.token.operation", id));
        api.requirements().stream()
                .flatMap(requirement -> requirement.entries().stream())
                .forEach(id -> entry("requirements", id));
        fixtures();
        placeholders();
    }

    private void operation(String member, String id) {
        if (operations.stream().noneMatch(operation -> operation.id().equals(id))) {
            throw file.broken(member + ": operations.yaml has no operation " + id);
        }
    }

    private void entry(String member, String id) {
        if (!entries.contains(id)) {
            throw file.broken(member + ": no entry has the id " + id);
        }
    }

    private void fixtures() {
        Set<String> used = conditions.stream()
                .flatMap(condition -> Optional.ofNullable(condition.fixture()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        used.stream()
                .filter(name -> !api.fixtures().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw file.broken("fixtures: conditions.yaml uses " + name + ", which is not listed");
                });
        api.fixtures().forEach((name, needs) -> needs.values().stream()
                .filter(value -> !api.values().containsKey(value))
                .findFirst()
                .ifPresent(value -> {
                    throw file.broken("fixtures." + name + ": values has no " + value);
                }));
    }

    private void placeholders() {
        for (Operation operation : operations) {
            for (String placeholder : Placeholders.in(operation.request())) {
                boolean known = api.values().containsKey(placeholder)
                        || (api.credentials().token() != null && placeholder.equals(Token.PLACEHOLDER));
                if (!known) {
                    throw file.broken("values: the request of " + operation.id() + " has {" + placeholder
                            + "}, which is not listed");
                }
            }
        }
    }
}
