package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.jspecify.annotations.Nullable;

/** An error as one row of a list, for the template {@code row}: what the browser's search and facets go by, and what is seen. */
final class ErrorRow {

    private final ErrorPage page;
    private final @Nullable Map<String, Integer> said;

    /** A row of a list that is not searched. */
    ErrorRow(ErrorPage page) {
        this.page = page;
        this.said = null;
    }

    /** @param said what people say for it */
    ErrorRow(ErrorPage page, Map<String, Integer> said) {
        this.page = page;
        this.said = said;
    }

    String id() {
        return page.id();
    }

    String address() {
        return Addresses.of(page);
    }

    /** From the site's root. */
    String href() {
        return Addresses.html(Addresses.of(page));
    }

    /** The code, or {@code 401} for a bare status. */
    String label() {
        return page.first().label();
    }

    String api() {
        return page.first().api().id();
    }

    String apiName() {
        return page.first().api().name();
    }

    String surface() {
        return page.first().surface().id();
    }

    boolean isText() {
        return !page.first().surface().isApi();
    }

    boolean isStatus() {
        return page.first().code() == null;
    }

    /** The messages; the cause in our words where no document has one. */
    List<String> messages() {
        List<String> documented = distinct(entry -> entry.message().map(MessageTemplate::text).stream());
        return documented.isEmpty() ? distinct(entry -> Stream.of(entry.cause())) : documented;
    }

    List<String> operations() {
        return distinct(entry -> Stream.of(entry.operationId()));
    }

    /** The statuses in words: {@code 404}, {@code 4xx or 5xx}. */
    List<String> statusWords() {
        return distinct(entry -> Stream.ofNullable(entry.statuses()).map(statuses -> statuses.words()));
    }

    List<String> actions() {
        return distinct(entry -> Stream.of(entry.action().id()));
    }

    List<String> retries() {
        return distinct(entry -> Stream.of(entry.action().retry()));
    }

    List<String> evidence() {
        return distinct(entry -> Stream.of(certainty(entry).id()));
    }

    /** The evidence as one word, or two. */
    String evidenceWords() {
        return evidence().size() > 1 ? "partly inferred" : evidence().get(0);
    }

    String statusData() {
        return String.join(" ", statusWords()).replace(" or ", " ");
    }

    String actionData() {
        return String.join(" ", actions());
    }

    String retryData() {
        return String.join(" ", retries());
    }

    String evidenceData() {
        return String.join(" ", evidence());
    }

    /** Whether the row carries what the search goes by. */
    boolean isSearched() {
        return said != null;
    }

    /** Whether the messages are documented ones. */
    boolean hasMessage() {
        return page.entries().stream().anyMatch(entry -> entry.message().isPresent());
    }

    /** What people say for it: {@code bank down;outage:2}, with how many others they rather mean by it where there are some. */
    String said() {
        return Objects.requireNonNull(said).entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 0 ? "" : ":" + each.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** The calls that it answers: {@code GET /accounts/{id};POST /token}; empty where they are all calls of its API. */
    String calls() {
        return page.first().api().codesBelongToOperations() ? calls(page.operations()) : "";
    }

    static String calls(List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation.method() + " " + operation.path())
                .distinct()
                .collect(Collectors.joining(";"));
    }

    /** The names of its statuses, and what another surface calls it. */
    String names() {
        return Stream.of(phrases(), distinct(entry -> Stream.ofNullable(entry.type())))
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }

    /** When it arises, why, and what to do. */
    String about() {
        return distinct(entry -> Stream.of(entry.given(), entry.cause(), entry.remedy())).stream()
                .collect(Collectors.joining(" "));
    }

    /** The names of its statuses: {@code Not Found}. */
    private List<String> phrases() {
        return statusWords().stream()
                .filter(word -> word.matches("[0-9]+"))
                .map(status -> EnglishReasonPhraseCatalog.INSTANCE.getReason(Integer.parseInt(status), Locale.ROOT))
                .toList();
    }

    /** Documented only where nothing about the entry is our reading or was only seen. */
    private static Evidence certainty(Entry entry) {
        var evidence = entry.evidence();
        var facts = List.of(evidence.operation(), evidence.path(), evidence.remedy());
        if (facts.contains(Evidence.INFERRED)) {
            return Evidence.INFERRED;
        }
        return facts.contains(Evidence.OBSERVED) ? Evidence.OBSERVED : Evidence.DOCUMENTED;
    }

    private List<String> distinct(Function<Entry, Stream<String>> facts) {
        return page.entries().stream().flatMap(facts).distinct().toList();
    }
}
