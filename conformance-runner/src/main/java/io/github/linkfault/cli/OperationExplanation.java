package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.HandleFirst;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Statuses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The errors of an operation, or of an API: first those that every integration must handle, then all of them. */
final class OperationExplanation {

    private final Catalog catalog;
    private final ExplanationText text;

    OperationExplanation(Catalog catalog, ExplanationText text) {
        this.catalog = catalog;
        this.text = text;
    }

    /** Explains what has this id; says whether there is such an operation or API. */
    boolean of(String id) {
        List<Operation> operations = catalog.operations().stream()
                .filter(operation -> operation.id().equalsIgnoreCase(id))
                .toList();
        operations.forEach(this::operation);
        Optional<Api> api = catalog.apis().stream()
                .filter(known -> known.id().equalsIgnoreCase(id) || known.name().equalsIgnoreCase(id))
                .findFirst();
        api.ifPresent(this::api);
        return api.isPresent() || !operations.isEmpty();
    }

    private void operation(Operation operation) {
        Api api = operation.api();
        text.line("");
        text.line("%s   %s %s   %s, of %s"
                .formatted(operation.id(), operation.method(), operation.path(), operation.title(), api.name()));
        if (!api.codesBelongToOperations()) {
            text.line("Any operation of " + api.name()
                    + " may answer with any of its errors: no document ties one to a call.");
        }
        List<Entry> errors = entries(api).stream()
                .filter(entry -> !api.codesBelongToOperations() || operation.equals(entry.operation()))
                .toList();
        list(errors, false);
    }

    private void api(Api api) {
        text.line("");
        text.line("%s   %s"
                .formatted(api.name(), api.description() == null ? "" : api.description())
                .strip());
        list(entries(api), api.codesBelongToOperations());
    }

    private List<Entry> entries(Api api) {
        return catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.isFailure())
                .toList();
    }

    private void list(List<Entry> errors, boolean withOperation) {
        handleFirst(errors);
        text.line("");
        text.line("All " + errors.size() + " errors");
        for (Entry entry : errors) {
            Statuses statuses = entry.statuses();
            text.line("  %-36s %-10s  %-24s %s%s"
                    .formatted(
                            entry.label(),
                            statuses == null ? "" : statuses.words(),
                            entry.action().id(),
                            withOperation ? entry.operationId() + ": " : "",
                            entry.message().map(MessageTemplate::text).orElse(entry.cause()))
                    .stripTrailing());
        }
    }

    private void handleFirst(List<Entry> errors) {
        String heading = "\nHandle these first\n";
        for (HandleFirst item : catalog.handleFirst()) {
            String labels =
                    item.among(errors).stream().map(Entry::label).distinct().collect(Collectors.joining(", "));
            if (!labels.isEmpty()) {
                text.line(heading + "  " + labels);
                text.line("      " + item.because());
                heading = "";
            }
        }
    }
}
