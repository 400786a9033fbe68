package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.site.handler.Snippet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An error's page, for its template. */
final class ErrorView {

    private final ErrorPage page;
    private final Entry first;
    private final Material material;

    ErrorView(ErrorPage page, Material material) {
        this.page = page;
        this.first = page.first();
        this.material = material;
    }

    String option() {
        return material.option();
    }

    String id() {
        return page.id();
    }

    String label() {
        return first.label();
    }

    String apiName() {
        return first.api().name();
    }

    /** When it arises, in a phrase; what it means, where that condition is one of many or brings about other errors too. */
    String title() {
        boolean arisesInManyWays = isOfApi() && (isStatus() || !first.api().codesBelongToOperations());
        return distinct(entry -> Stream.of(
                        arisesInManyWays || material.sharesCondition(page)
                                ? entry.cause().replaceFirst("(?:;.*|\\.)$", "")
                                : entry.condition().sentence()))
                .stream()
                .collect(Collectors.joining("; or "));
    }

    String jsonHref() {
        return page.id().substring(page.id().lastIndexOf('/') + 1) + ".json";
    }

    /** Whether it shows in a text, not in an HTTP answer. */
    boolean isText() {
        return first.surface().text() != null;
    }

    /** Whether it shows in an event that the API posts. */
    boolean isEvent() {
        return first.surface().event() != null;
    }

    /** Whether it shows in an HTTP answer. */
    boolean isOfApi() {
        return first.surface().isApi();
    }

    /** Whether a run counts it. */
    boolean isCounted() {
        return first.surface().isCounted();
    }

    /** Whether a text has a code; otherwise its beginning tells which error it is. */
    boolean hasCodeInText() {
        return text().hasCode();
    }

    /** What such a text begins with. */
    String beginning() {
        return first.message()
                .map(MessageTemplate::text)
                .orElse("")
                .replace("<" + MessageTemplate.ANYTHING + ">", "")
                .strip();
    }

    /** The member of an event's body that names the event. */
    String eventMember() {
        return BodyMembers.dotted(event().name());
    }

    /** The member that has the status beside it; null where the name says all. */
    @Nullable
    String eventStatusMember() {
        JsonPointer status = event().status();
        return status == null ? null : BodyMembers.dotted(status);
    }

    private EventForm event() {
        return Objects.requireNonNull(first.surface().event());
    }

    /** What the mock is asked for, so that it sends the event. */
    String webhookOrder() {
        ObjectNode order = JsonMapper.shared().createObjectNode();
        order.put("event", first.label());
        if (first.type() != null) {
            order.put("status", first.type());
        }
        return order.put("url", "http://127.0.0.1:8080/webhooks").toString();
    }

    /** Whether a page of the mock reports the texts of its surface. */
    boolean hasMockPage() {
        return first.api().mock().part("pages").optionalItems().stream()
                .anyMatch(page -> page.text("surface").equals(first.surface().id()));
    }

    String surface() {
        return first.surface().id();
    }

    /** What receives the text. */
    String callback() {
        return text().callback();
    }

    /** The word of the text's form that the code follows: {@code Code:}. Empty where it has none. */
    String codeMark() {
        String form = text().form();
        String before = form.substring(0, form.indexOf("{code}"));
        return before.substring(before.lastIndexOf('}') + 1)
                .replaceFirst("^\\P{L}+", "")
                .strip();
    }

    private TextForm text() {
        return Objects.requireNonNull(first.surface().text());
    }

    /** The member of the body that has the code: {@code error.code}. */
    String codeMember() {
        return BodyMembers.dotted(first.api().errorBody().code());
    }

    /** The members of the body that say what happened, for a program or for people. */
    List<String> bodyMembers() {
        return BodyMembers.telling(first.api().errorBody());
    }

    boolean hasMessageMember() {
        return first.api().errorBody().message() != null;
    }

    boolean isStatus() {
        return first.code() == null;
    }

    boolean isSuccess() {
        return !first.isFailure();
    }

    String type() {
        return first.type() == null ? "" : first.type();
    }

    List<String> messages() {
        return distinct(entry -> entry.message().map(MessageTemplate::text).stream());
    }

    /** Whether its operations answer with different messages. */
    boolean messagesDiffer() {
        return distinct(entry -> Stream.of(
                                entry.message().map(MessageTemplate::text).orElse("")))
                        .size()
                > 1;
    }

    /** Whether the vendor's page hides an e-mail address in the message. */
    boolean hidesAddress() {
        return messages().stream().anyMatch(message -> message.contains(MessageTemplate.OBFUSCATED_ADDRESS));
    }

    boolean hasMessages() {
        return !messages().isEmpty();
    }

    List<StatusFact> statuses() {
        return page.entries().stream().map(StatusFact::of).distinct().toList();
    }

    List<ActionView> actions() {
        return page.entries().stream()
                .collect(Collectors.toMap(
                        Entry::action,
                        entry -> new ActionView(entry.action(), entry.endUser()),
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whether its operations ask for different actions, so that each fact names the action that it is of. */
    boolean severalActions() {
        return actions().size() > 1;
    }

    /** Whether the remedy, and with it whether to send the request again, is nowhere stated by the vendor. */
    boolean remedyInferred() {
        return page.entries().stream().allMatch(entry -> entry.evidence().remedy() == Evidence.INFERRED);
    }

    boolean remedyPartlyInferred() {
        return !remedyInferred()
                && page.entries().stream().anyMatch(entry -> entry.evidence().remedy() == Evidence.INFERRED);
    }

    List<Advice> remedies() {
        return advice(Entry::remedy);
    }

    /** What to do, for a description of one line. */
    String firstRemedy() {
        return first.remedy();
    }

    String actionIds() {
        return actions().stream().map(ActionView::id).collect(Collectors.joining(", "));
    }

    List<Advice> causes() {
        return advice(Entry::cause);
    }

    /** What is said of some of the page's entries; the operations only where others are told otherwise. */
    record Advice(String text, String operations, boolean inferred) {}

    private List<Advice> advice(Function<Entry, String> words) {
        var byWords =
                page.entries().stream().collect(Collectors.groupingBy(words, LinkedHashMap::new, Collectors.toList()));
        return byWords.entrySet().stream()
                .map(said -> new Advice(
                        said.getKey(),
                        byWords.size() == 1
                                ? ""
                                : said.getValue().stream()
                                        .map(Entry::operationId)
                                        .collect(Collectors.joining(", ")),
                        said.getValue().stream()
                                .allMatch(entry -> entry.evidence().remedy() == Evidence.INFERRED)))
                .toList();
    }

    /** The answers that the mock gives, one for each message and status. */
    List<ExampleView> examples() {
        return page.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.message().map(MessageTemplate::text).orElse("") + StatusFact.of(entry),
                        entry -> entry,
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(material::example)
                .toList();
    }

    List<EntryView> entries() {
        return page.entries().stream().map(material::entry).toList();
    }

    /** The conditions of its entries, each once. */
    List<ConditionView> conditions() {
        return entries().stream()
                .flatMap(entry -> entry.conditions().stream())
                .collect(Collectors.toMap(ConditionView::of, view -> view, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Those that the mock brings about. */
    List<ConditionView> provocations() {
        return conditions().stream()
                .filter(condition -> condition.curl() != null)
                .toList();
    }

    EntryView sample() {
        return material.entry(first);
    }

    String api() {
        return first.api().id();
    }

    List<String> operations() {
        return distinct(entry -> Stream.ofNullable(entry.operation()).map(operation -> operation.id()));
    }

    /** The documents that its rows are from. */
    List<SourceView> sources() {
        return distinct(entry -> Stream.ofNullable(entry.documentedIn())).stream()
                .flatMap(source -> SourceView.of(source, material.catalog()).stream())
                .toList();
    }

    /** Errata that touch its entries, and those that speak of its code where no table has it. */
    List<ErratumView> errata() {
        return Stream.concat(distinct(entry -> entry.errata().stream()).stream(), alsoReady())
                .distinct()
                .map(material::erratum)
                .toList();
    }

    private Stream<String> alsoReady() {
        return isOfApi()
                ? new AlsoReady(material.catalog()).of(first.api(), label()).map(Erratum::id)
                : Stream.empty();
    }

    /** The release that had it first; where operations were added later, theirs behind it. Empty where nothing is released. */
    String since() {
        return String.join(
                ", more operations in ",
                material.changes().since(page.entries().stream().map(Entry::id).toList()));
    }

    /** What they say against the documents, at the head of the page. */
    ContestedView contradictions() {
        return new ContestedView("this error", "documents", errata());
    }

    /** The pages of those whose errors it may carry inside. */
    List<Inside> inside() {
        return material.carries(page, first.api())
                ? material.catalog().providers(first.api()).stream()
                        .map(provider -> new Inside(Addresses.of(provider), provider.name()))
                        .toList()
                : List.of();
    }

    boolean hasInside() {
        return !inside().isEmpty();
    }

    /** A provider's page. */
    record Inside(String address, String name) {}

    /** What to write to handle it, language by language. */
    List<Snippet> handlers() {
        return material.handlers(page);
    }

    boolean hasHandlers() {
        return !handlers().isEmpty();
    }

    List<LookalikeView> lookalikes() {
        return material.lookalikes(page);
    }

    List<ErrorRow> sameMessage() {
        return material.sameMessage(page);
    }

    boolean hasSameMessage() {
        return !sameMessage().isEmpty();
    }

    boolean isConfusable() {
        return hasSameMessage() || !lookalikes().isEmpty();
    }

    private List<String> distinct(Function<Entry, Stream<String>> facts) {
        return page.entries().stream().flatMap(facts).distinct().toList();
    }
}
