package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.TextForm;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry as a row of a table, for the templates. */
final class EntryView {

    private final Entry entry;
    private final JsonNode mock;

    /** @param mock what the mock's index says of it */
    EntryView(Entry entry, JsonNode mock) {
        this.entry = entry;
        this.mock = mock;
    }

    String id() {
        return entry.id();
    }

    String label() {
        return entry.label();
    }

    /** On the page of its error. */
    String anchor() {
        return Addresses.anchor(entry);
    }

    /** On the page of its operation. */
    String rowAnchor() {
        return entry.label().toLowerCase(Locale.ROOT);
    }

    String href() {
        return Addresses.html(Addresses.of(entry));
    }

    /** Whether it shows in a text, not in an HTTP answer. */
    boolean isText() {
        return entry.surface().text() != null;
    }

    /** Whether it shows in an event that the API posts. */
    boolean isEvent() {
        return entry.surface().event() != null;
    }

    /** Whether it shows in an HTTP answer. */
    boolean isOfApi() {
        return entry.surface().isApi();
    }

    String surface() {
        return entry.surface().id();
    }

    /** What receives the text; null where it is none. */
    @Nullable
    String callback() {
        TextForm form = entry.surface().text();
        return form == null ? null : form.callback();
    }

    String operation() {
        return entry.operationId();
    }

    String requestLine() {
        Operation operation = Objects.requireNonNull(entry.operation());
        return operation.method() + " " + operation.path();
    }

    @Nullable
    String operationHref() {
        return entry.operation() == null ? null : Addresses.html(Addresses.of(entry.operation()));
    }

    @Nullable
    String status() {
        return entry.statuses() == null ? null : entry.statuses().words();
    }

    /** Whether a document ties this status to this error. */
    boolean statusStated() {
        return StatusFact.of(entry).stated();
    }

    boolean hasMessage() {
        return entry.message().isPresent();
    }

    String message() {
        return entry.message().map(MessageTemplate::text).orElse("");
    }

    String condition() {
        return entry.given();
    }

    /** Each of its conditions, with the request that provokes it in that condition on the mock. */
    List<ConditionView> conditions() {
        return entry.conditions().stream()
                .map(condition -> new ConditionView(condition, curl(condition)))
                .toList();
    }

    private @Nullable String curl(Condition condition) {
        if (condition.equals(entry.condition())) {
            return curl();
        }
        for (JsonNode other : mock.path("otherConditions")) {
            if (other.path("condition").asString("").equals(condition.sentence())) {
                return other.path("curl").asString();
            }
        }
        return null;
    }

    boolean operationInferred() {
        return entry.evidence().operation() == Evidence.INFERRED;
    }

    boolean pathInferred() {
        return entry.evidence().path() == Evidence.INFERRED;
    }

    boolean remedyInferred() {
        return entry.evidence().remedy() == Evidence.INFERRED;
    }

    boolean wholeDocumented() {
        return !operationInferred() && !pathInferred() && !remedyInferred();
    }

    String source() {
        return entry.place().toString();
    }

    String cause() {
        return entry.cause();
    }

    String remedy() {
        return entry.remedy();
    }

    String action() {
        return entry.action().id();
    }

    String actionHref() {
        return Addresses.html(Addresses.of(entry.action()));
    }

    @Nullable
    String curl() {
        return mock.path("curl").asString(null);
    }

    @Nullable
    String curlPrefer() {
        return mock.path("curlPrefer").asString(null);
    }

    boolean answerInferred() {
        return mock.path("evidence").asString("").equals("inferred");
    }
}
