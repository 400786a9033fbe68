package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.export.JavaEnums;
import io.github.linkfault.export.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A handler of everything that an operation may answer, for the templates: its branches are actions, each with its codes. */
final class OperationHandler {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Catalog catalog;
    private final Operation operation;
    private final List<Branch> branches;

    OperationHandler(Catalog catalog, Operation operation) {
        this.catalog = catalog;
        this.operation = operation;
        this.branches = branches();
    }

    private List<Branch> branches() {
        Map<Action, TreeSet<String>> codes = new LinkedHashMap<>();
        entries().forEach(entry -> codes.computeIfAbsent(entry.action(), action -> new TreeSet<>())
                .add(String.valueOf(entry.code())));
        if (inner() != null) {
            catalog.providers(api()).stream()
                    .flatMap(provider -> provider.errors().stream())
                    .map(NestedError::advice)
                    .filter(Objects::nonNull)
                    .map(NestedAdvice::action)
                    .forEach(action -> codes.computeIfAbsent(action, none -> new TreeSet<>()));
        }
        return catalog.actions().stream()
                .filter(codes::containsKey)
                .map(action -> Branch.of(action, List.copyOf(Objects.requireNonNull(codes.get(action)))))
                .toList();
    }

    /** The entries that the operation may answer with; where codes are the whole API's, all of them. */
    private Stream<Entry> entries() {
        return catalog.entries().stream()
                .filter(entry -> entry.api().equals(api())
                        && entry.surface().isApi()
                        && entry.isFailure()
                        && entry.code() != null
                        && (!api().codesBelongToOperations() || operation.equals(entry.operation())));
    }

    private Api api() {
        return operation.api();
    }

    String id() {
        return operation.id();
    }

    Name name() {
        return Name.of(operation.id());
    }

    /** The API as the exported sources name it. */
    Name apiName() {
        return Name.of(api().name());
    }

    String javaType() {
        return JavaEnums.type(api().name());
    }

    BodyPath codePath() {
        return BodyPath.of(api().errorBody().code());
    }

    List<Branch> retries() {
        return branches.stream().filter(Branch::retries).toList();
    }

    boolean hasRetries() {
        return !retries().isEmpty();
    }

    List<Branch> tells() {
        return branches.stream().filter(Branch::tells).toList();
    }

    /** Whether a branch names an action. */
    boolean namesActions() {
        return inner() != null || branches.stream().anyMatch(branch -> !branch.isQuiet());
    }

    List<Branch> quiet() {
        return branches.stream().filter(Branch::isQuiet).toList();
    }

    boolean hasQuiet() {
        return !quiet().isEmpty();
    }

    /** The code for a token that is no longer valid; null where the operation needs none. */
    @Nullable
    Name token() {
        return entries()
                .filter(Tokens::isExpired)
                .findFirst()
                .map(entry -> Names.of(catalog, api(), String.valueOf(entry.code())))
                .orElse(null);
    }

    /** The operation that hands out tokens. */
    String tokenOperation() {
        return Tokens.operation(api());
    }

    /** Whether there is anything that the program around it has to do. */
    boolean hasApp() {
        return token() != null || !tells().isEmpty();
    }

    /** Whether the same request may be repeated where nobody knows whether it was carried out. */
    boolean isRepeatable() {
        return SAFE.contains(operation.method())
                || catalog.entries().stream()
                        .anyMatch(entry -> entry.api().equals(api())
                                && entry.code() == null
                                && Branch.retries(entry.action())
                                && entry.label().startsWith("5"));
    }

    @Nullable
    Inner inner() {
        return Inner.of(catalog, api());
    }

    /** Whose errors those inside are. */
    String innerTitles() {
        Inner inner = inner();
        return inner == null
                ? ""
                : inner.providers().stream().map(Inner.Whose::title).collect(Collectors.joining(", "));
    }
}
