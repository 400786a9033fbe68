package io.github.linkfault.export;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Provider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of all languages are filled with.
 *
 * @param title the APIs, for a sentence
 * @param retries when a request may be sent again
 * @param actors who acts
 * @param actions the closed list
 * @param apis each with its codes
 */
record SourceModel(String title, List<Name> retries, List<Name> actors, List<ActionOf> actions, List<ApiOf> apis) {

    /** An action with what a client needs of it. */
    record ActionOf(
            Name name,
            String does,
            Name actor,
            Name retry,
            boolean show,
            @Nullable String wording) {}

    /** A code, its one action, and the sentence that a comment says of it. */
    record Code(Name name, Name action, String comment) {}

    /** The codes of one operation, of an API. */
    record OperationOf(Name type, Name of, String id, List<Code> codes) {}

    /**
     * An error that bodies carry of somebody else.
     *
     * @param action null where no document gives its meaning
     * @param first whether no earlier group has the same code
     */
    record Nested(
            Name name, String group, String code, @Nullable Name action, boolean first) {}

    /** Somebody else whose errors the bodies carry. */
    record ProviderOf(Name type, String title, List<Nested> errors) {}

    /** An API; its handlers are of operations where codes belong to these, and otherwise of the whole. */
    record ApiOf(Name type, String title, List<Code> codes, List<OperationOf> handlers, List<ProviderOf> providers) {}

    static SourceModel of(Catalog catalog, List<Api> apis) {
        List<Action> actions = catalog.actions();
        return new SourceModel(
                String.join(", ", apis.stream().map(Api::name).toList()),
                Name.all(actions.stream().map(Action::retry)),
                Name.all(actions.stream().map(Action::actor)),
                actions.stream().map(SourceModel::action).toList(),
                apis.stream().map(api -> api(catalog, api)).toList());
    }

    private static ActionOf action(Action action) {
        return new ActionOf(
                Name.of(action.id()),
                action.does(),
                Name.of(action.actor()),
                Name.of(action.retry()),
                action.endUser().show(),
                action.endUser().wording());
    }

    private static ApiOf api(Catalog catalog, Api api) {
        Map<String, Code> codes = codes(catalog, api);
        var handlers = new ArrayList<OperationOf>();
        if (api.codesBelongToOperations()) {
            for (Operation operation : catalog.operations(api)) {
                List<Code> own = coded(catalog, api)
                        .filter(entry -> operation.equals(entry.operation()))
                        .map(Entry::code)
                        .distinct()
                        .map(codes::get)
                        .toList();
                if (!own.isEmpty()) {
                    handlers.add(new OperationOf(
                            Name.of(api.name() + " " + operation.id()), Name.of(api.name()), operation.id(), own));
                }
            }
        } else if (!codes.isEmpty()) {
            handlers.add(
                    new OperationOf(Name.of(api.name()), Name.of(api.name()), api.name(), List.copyOf(codes.values())));
        }
        return new ApiOf(
                Name.of(api.name()),
                api.name(),
                List.copyOf(codes.values()),
                handlers,
                catalog.providers(api).stream().map(SourceModel::provider).toList());
    }

    private static Stream<Entry> coded(Catalog catalog, Api api) {
        return catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.code() != null && entry.isFailure());
    }

    private static Map<String, Code> codes(Catalog catalog, Api api) {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        coded(catalog, api).forEach(entry -> entries.computeIfAbsent(entry.code(), code -> new ArrayList<>())
                .add(entry));
        List<Name> names = Name.all(entries.keySet().stream());
        var codes = new LinkedHashMap<String, Code>();
        for (Name name : names) {
            List<Entry> same = entries.getOrDefault(name.wire(), List.of());
            Set<String> actions = new LinkedHashSet<>(
                    same.stream().map(entry -> entry.action().id()).toList());
            if (actions.size() > 1) {
                throw new AmbiguousCode(api.id(), name.wire(), actions);
            }
            Entry first = same.get(0);
            codes.put(name.wire(), new Code(name, Name.of(first.action().id()), comment(first.cause())));
        }
        return codes;
    }

    private static ProviderOf provider(Provider provider) {
        var unique = new LinkedHashMap<String, NestedError>();
        provider.errors().forEach(error -> unique.put(error.group() + "/" + error.code(), error));
        List<Name> names = Name.all(unique.keySet().stream());
        var errors = new ArrayList<Nested>();
        var codes = new HashSet<String>();
        for (Name name : names) {
            NestedError error = Objects.requireNonNull(unique.get(name.wire()));
            errors.add(new Nested(
                    name,
                    error.group(),
                    error.code(),
                    error.advice() == null
                            ? null
                            : Name.of(error.advice().action().id()),
                    codes.add(error.code())));
        }
        return new ProviderOf(
                Name.of(provider.api().name() + " " + provider.name()), provider.name(), List.copyOf(errors));
    }

    /** A sentence that ends no comment, in any language. */
    private static String comment(String sentence) {
        return sentence.replace("*/", "* /").replace("/*", "/ *").replaceAll("\\s+", " ");
    }
}
