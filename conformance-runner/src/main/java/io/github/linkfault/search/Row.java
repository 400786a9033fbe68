package io.github.linkfault.search;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/**
 * An error as a query is compared with it.
 *
 * @param messages the documented ones
 * @param operations ids of operations, or of the surface that it shows on
 * @param calls {@code GET /path} of each operation that answers with it
 * @param said what people say for it, with how many others they rather mean by that
 * @param statuses as its tables have them
 */
record Row(
        Hit hit,
        List<String> messages,
        List<String> operations,
        List<String> calls,
        Map<String, Integer> said,
        List<String> statuses,
        List<Field> fields) {

    /** @param entries all that document one error */
    static Row of(List<Entry> entries, List<Operation> ofApi, Synonyms synonyms) {
        Entry first = entries.get(0);
        Api api = first.api();
        List<String> messages = distinct(entries, entry -> entry.message().map(MessageTemplate::text).stream());
        List<String> operations = distinct(entries, entry -> Stream.of(entry.operationId()));
        List<Operation> called = first.code() == null || !api.codesBelongToOperations()
                ? ofApi
                : entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.operation()))
                        .toList();
        List<String> calls = called.stream()
                .map(operation -> operation.method() + " " + operation.path())
                .distinct()
                .toList();
        List<String> statuses = distinct(entries, entry -> Stream.ofNullable(entry.statuses())
                .flatMap(each -> Arrays.stream(each.words().split(" or ", -1))));
        Map<String, Integer> said = new HashMap<>();
        synonyms.of(first.label()).forEach((words, others) -> said.put(Words.folded(words), others));
        var names = new ArrayList<>(distinct(entries, entry -> Stream.ofNullable(entry.type())));
        statuses.stream()
                .filter(status -> status.matches("[0-9]+"))
                .map(status -> EnglishReasonPhraseCatalog.INSTANCE.getReason(Integer.parseInt(status), Locale.ROOT))
                .forEach(names::add);
        var about = new ArrayList<>(
                distinct(entries, entry -> Stream.of(entry.action().id())));
        about.addAll(distinct(entries, entry -> Stream.of(entry.given(), entry.cause(), entry.remedy())));
        List<Field> fields = List.of(
                Field.of(first.label() + " " + words(said.keySet().stream().toList()) + " " + words(messages), 9),
                Field.of(words(operations) + " " + words(statuses) + " " + words(names), 7),
                Field.of(words(about), 5),
                Field.of(words(calls), 3),
                Field.of(api.id() + " " + first.surface().id(), 1));
        return new Row(
                new Hit(api, first.label(), null, null, entries), messages, operations, calls, said, statuses, fields);
    }

    /** An error inside errors: found by its code, its provider and its group. */
    static Row of(Provider provider, NestedError error) {
        String code = error.code();
        String group = error.group();
        String names = code + " " + group + " " + provider.id() + "/" + code + " " + provider.id() + "/" + group;
        return new Row(
                new Hit(provider.api(), code, provider.id(), group, List.of()),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(Field.of(names, 9)));
    }

    boolean isInner() {
        return hit.provider() != null;
    }

    private static String words(List<String> texts) {
        return String.join(" ", texts);
    }

    private static List<String> distinct(List<Entry> entries, Function<Entry, Stream<String>> facts) {
        return entries.stream().flatMap(facts).distinct().toList();
    }
}
