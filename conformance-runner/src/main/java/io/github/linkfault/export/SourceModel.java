package io.github.linkfault.export;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedAdvice;
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

    /**
     * A code and its one action.
     *
     * @param comment why it occurs, as a sentence for a comment
     * @param messages those that its tables print
     * @param remedies what the reader should do
     * @param places the operations or surfaces that it occurs at
     * @param statuses the HTTP statuses that the documents leave open for it, of all operations together; sorted
     * @param ownWording words for the end user where those of the action do not fit
     */
    record Code(
            Name name,
            ActionOf advice,
            String comment,
            List<String> messages,
            List<String> remedies,
            List<String> places,
            List<Integer> statuses,
            @Nullable String ownWording) {

        /** The name of the action. */
        Name action() {
            return advice.name();
        }

        /** What the end user may be told. */
        @Nullable
        String wording() {
            return ownWording == null ? advice.wording() : ownWording;
        }
    }

    /** The codes of one operation, of an API. */
    record OperationOf(Name type, Name of, String id, List<Code> codes) {}

    /**
     * An error that bodies carry of somebody else.
     *
     * @param name of its group and code
     * @param shortName of its code alone where no earlier group has the same
     * @param advice null where no document gives its meaning
     * @param first whether no earlier group has the same code
     * @param cause why it occurs; null where no document says it
     * @param remedy what the reader should do; null where no document says it
     */
    record Nested(
            Name name,
            Name shortName,
            String group,
            String code,
            @Nullable ActionOf advice,
            boolean first,
            boolean handleFirst,
            @Nullable String cause,
            @Nullable String remedy) {

        /** The name of the action, or null. */
        @Nullable
        Name action() {
            return advice == null ? null : advice.name();
        }
    }

    /**
     * Somebody else whose errors the bodies carry.
     *
     * @param type of the API and of the provider
     * @param own of the provider alone
     * @param wrapping how sure it is where the bodies carry them
     */
    record ProviderOf(Name type, Name own, String title, String wrapping, List<Nested> errors) {}

    /** An API; its handlers are of operations where codes belong to these, and otherwise of the whole. */
    record ApiOf(Name type, String title, List<Code> codes, List<OperationOf> handlers, List<ProviderOf> providers) {

        /** The codes that have words of their own for the end user. */
        List<Code> worded() {
            return codes.stream().filter(code -> code.ownWording() != null).toList();
        }
    }

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
            codes.put(name.wire(), code(name, same));
        }
        return codes;
    }

    private static Code code(Name name, List<Entry> same) {
        Entry first = same.get(0);
        List<String> wordings = distinct(same.stream().map(Entry::endUserWording));
        return new Code(
                name,
                action(first.action()),
                comment(first.cause()),
                distinct(
                        same.stream().flatMap(entry -> entry.message().stream()).map(MessageTemplate::text)),
                distinct(same.stream().map(Entry::remedy)),
                distinct(same.stream().map(Entry::operationId)),
                same.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.statuses()))
                        .flatMap(statuses -> statuses.accepted().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                // Where operations differ, the words of the action fit them all.
                wordings.size() == 1 ? wordings.get(0) : null);
    }

    private static List<String> distinct(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).distinct().toList();
    }

    private static ProviderOf provider(Provider provider) {
        var unique = new LinkedHashMap<String, NestedError>();
        provider.errors().forEach(error -> unique.put(error.group() + "/" + error.code(), error));
        List<Name> names = Name.all(unique.keySet().stream());
        var codes = new HashSet<String>();
        List<String> shortest = unique.values().stream()
                .map(error -> codes.add(error.code()) ? error.code() : error.group() + "/" + error.code())
                .toList();
        List<Name> shortNames = Name.all(shortest.stream());
        var errors = new ArrayList<Nested>();
        for (Name name : names) {
            NestedError error = Objects.requireNonNull(unique.get(name.wire()));
            Name shortName = shortNames.get(errors.size());
            NestedAdvice advice = error.advice();
            errors.add(new Nested(
                    name,
                    shortName,
                    error.group(),
                    error.code(),
                    advice == null ? null : action(advice.action()),
                    shortName.wire().equals(error.code()),
                    error.handleFirst(),
                    advice == null ? null : advice.cause(),
                    advice == null ? null : advice.remedy()));
        }
        return new ProviderOf(
                Name.of(provider.api().name() + " " + provider.name()),
                Name.of(provider.name()),
                provider.name(),
                provider.wrapping().id(),
                List.copyOf(errors));
    }

    /** A sentence that ends no comment, in any language. */
    private static String comment(String sentence) {
        return sentence.replace("*/", "* /").replace("/*", "/ *").replaceAll("\\s+", " ");
    }
}
