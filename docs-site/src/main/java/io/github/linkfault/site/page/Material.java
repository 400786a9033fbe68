package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.site.handler.Handlers;
import io.github.linkfault.site.handler.Snippet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages are made of: the catalog, the mock's answers, the run that the build was handed, if any, and the versions before.
 *
 * @param folder the catalog's, as commands name it; empty for the catalog that comes with the kit
 */
public record Material(
        Catalog catalog,
        String folder,
        List<ErrorPage> pages,
        Mock mock,
        Handlers handlers,
        SeenRun run,
        Changes changes) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Material {
        pages = List.copyOf(pages);
    }

    /** What a command of {@code linkfault} needs to read this catalog, with a space before it; empty for the kit's own. */
    String option() {
        return folder.isEmpty() ? "" : " --catalog " + folder;
    }

    /** What a client writes about the errors of an operation. */
    List<Snippet> handlers(Operation operation) {
        return handlers.of(operation, CurlHandler.of(this, operation).text());
    }

    /** What a client writes about an error. */
    List<Snippet> handlers(ErrorPage page) {
        return handlers.of(page.entries(), curl(page).text());
    }

    CurlHandler curl(ErrorPage page) {
        return CurlHandler.of(this, page, new ErrorView(page, this).provocations());
    }

    EntryView entry(Entry entry) {
        return new EntryView(entry, mock.about(entry));
    }

    ErratumView erratum(String id) {
        return new ErratumView(catalog.erratum(id).orElseThrow(), catalog, run);
    }

    /** What a client sees of an entry. */
    ExampleView example(Entry entry) {
        Operation operation = entry.operation();
        EventForm event = entry.surface().event();
        if (event != null) {
            JsonNode body = event.examples().get(entry.label());
            return new ExampleView(
                    entry.id(), null, "", body == null ? "" : JSON.writeValueAsString(body), "", false, null, false);
        }
        if (operation == null) {
            var error = new TextError(
                    Objects.requireNonNullElse(entry.type(), ""),
                    entry.label(),
                    entry.message().map(MessageTemplate::text).orElse(""));
            return new ExampleView(
                    entry.id(),
                    null,
                    "",
                    Objects.requireNonNull(entry.surface().text()).format(error),
                    entry.surface().isCounted()
                            ? entry.api().id() + "/" + entry.surface().id() + "-string.open"
                            : "",
                    false,
                    null,
                    false);
        }
        Mock.Provoked answer = mock.answer(entry);
        return new ExampleView(
                entry.id(),
                operation.id(),
                answer.message().head(),
                answer.message().body(),
                entry.isFailure() ? entry.api().id() + "/error-body.open" : "",
                mock.about(entry).path("evidence").asString("inferred").equals("inferred"),
                answer.invented(),
                entry.isFailure() && entry.code() == null);
    }

    /** Whether an error of this API carries errors of its providers: whether the answer that a client sees does. */
    boolean carries(ErrorPage page, Api api) {
        NestedForm form = api.errorBody().nested();
        Entry first = page.first();
        if (form == null
                || catalog.providers(api).isEmpty()
                || !first.api().equals(api)
                || first.operation() == null
                || !first.isFailure()) {
            return false;
        }
        String body = mock.answer(first).message().body();
        return body.startsWith("{")
                && !form.in(JsonMapper.shared().readTree(body)).isEmpty();
    }

    List<LookalikeView> lookalikes(ErrorPage page) {
        if (!page.first().surface().isCounted()) {
            return List.of();
        }
        return catalog.lookalikes().stream()
                .filter(lookalike -> lookalike.api().equals(page.first().api())
                        && lookalike.codes().contains(page.first().label()))
                .map(lookalike -> new LookalikeView(
                        rows(other -> other.first().api().equals(lookalike.api())
                                && other.first().surface().isCounted()
                                && !other.equals(page)
                                && lookalike.codes().contains(other.first().label())),
                        lookalike.tellApart()))
                .toList();
    }

    /** Whether another error of the API arises in the same condition. */
    boolean sharesCondition(ErrorPage page) {
        Entry first = page.first();
        return pages.stream()
                .filter(other -> other.first().api().equals(first.api())
                        && other.first().surface().equals(first.surface())
                        && !other.first().label().equals(first.label()))
                .flatMap(other -> other.entries().stream())
                .anyMatch(entry ->
                        page.entries().stream().anyMatch(own -> own.condition().equals(entry.condition())));
    }

    /** The other errors that carry one of this page's messages. */
    List<ErrorRow> sameMessage(ErrorPage page) {
        return rows(other -> !other.equals(page)
                && !other.first().label().equals(page.first().label())
                && other.entries().stream()
                        .flatMap(entry -> entry.message().stream())
                        .anyMatch(message -> page.entries().stream()
                                .anyMatch(entry ->
                                        entry.message().filter(message::equals).isPresent())));
    }

    /** All rows, with what the search goes by. */
    List<ErrorRow> searchedRows() {
        var synonyms = new Synonyms(catalog, pages);
        return pages.stream().map(page -> new ErrorRow(page, synonyms.of(page))).toList();
    }

    /** The errors of which something is true, as rows. */
    List<ErrorRow> rows(Predicate<ErrorPage> chosen) {
        return pages.stream().filter(chosen).map(ErrorRow::new).toList();
    }
}
