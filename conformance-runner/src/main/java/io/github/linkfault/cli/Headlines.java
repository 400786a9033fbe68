package io.github.linkfault.cli;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.NestedGroup;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.UnlistedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The headline of each answer: what it is, whether it is as documented, and what to do first. The site's paste box has the same. */
final class Headlines {

    private static final int LOWEST_5XX = 500;
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 300;

    private final Catalog catalog;
    private final Mentions mentions;

    Headlines(Catalog catalog, Mentions mentions) {
        this.catalog = catalog;
        this.mentions = mentions;
    }

    Headline of(Pasted pasted) {
        return switch (pasted.kind()) {
            case TEXT -> ofText(Objects.requireNonNull(pasted.reported()));
            case BODY -> ofBody(pasted, Objects.requireNonNull(pasted.body()));
            case NOT_JSON -> new Headline(brokenWords(pasted.text()), null, ofMentioned(pasted));
            case CODE, MESSAGE -> ofCode(pasted);
            case STATUS -> ofStatus(pasted.around());
            case PAGE -> ofPage(pasted.around().status());
            case NO_ANSWER -> ofNoAnswer(Objects.requireNonNull(pasted.noAnswer()));
            case UNKNOWN ->
                new Headline("Neither a code, nor an error body" + surfaces(", nor a string of ") + ".", null, "");
        };
    }

    private Headline ofText(EmbeddedErrors.Reported reported) {
        List<Entry> own = catalog.entries().stream()
                .filter(entry -> entry.api().equals(reported.api())
                        && entry.surface().equals(reported.surface())
                        && reported.error().code().equals(entry.code()))
                .toList();
        List<Entry> entries = own.isEmpty() ? entries(reported.error().code()) : own;
        return new Headline(
                "A string of %s's %s: type %s, code %s."
                        .formatted(
                                reported.api().name(),
                                reported.surface().id(),
                                reported.error().type(),
                                reported.error().code()),
                null,
                entries.isEmpty()
                        ? rule(reported.api(), null)
                        : step(entries, null, reported.error().message()));
    }

    private Headline ofBody(Pasted pasted, JsonNode given) {
        var embedded = new EmbeddedErrors(catalog);
        Api bare = pasted.bare();
        JsonNode body = bare == null ? given : EmbeddedErrors.wrapped(bare, given);
        Api api = bare == null ? embedded.apiOf(body).orElse(null) : bare;
        if (api == null || !body.at(api.errorBody().code()).isString()) {
            return new Headline(
                    "JSON, but no error body. A code is expected in "
                            + catalog.apis().stream()
                                    .map(each -> dotted(each) + " (" + each.name() + ")")
                                    .collect(Collectors.joining(" or "))
                            + ".",
                    null,
                    pasted.around().status() == null
                            ? ""
                            : rule(api, pasted.around().status()));
        }
        String code = api.errorBody().codeOf(body);
        String what = bare == null
                ? "An error body of " + api.name() + " with the code " + quoted(code) + "."
                : "An error of " + api.name() + " with the code " + quoted(code)
                        + ", without what its bodies have around it: the code belongs in " + dotted(api) + ".";
        List<Entry> entries = entries(code);
        String message = messageOf(api, body);
        String inner = inner(api, body);
        return new Headline(
                what,
                verdict(api, entries, pasted.around()),
                !inner.isEmpty()
                        ? inner
                        : entries.isEmpty()
                                ? unknownStep(api, statusOf(api, code, pasted.around()))
                                : step(
                                        here(api, entries, pasted.around()),
                                        pasted.around().status(),
                                        message));
    }

    private static @Nullable String messageOf(Api api, JsonNode body) {
        var place = api.errorBody().message();
        return place != null && body.at(place).isString() ? body.at(place).asString() : null;
    }

    private Headline ofCode(Pasted pasted) {
        List<Entry> entries = entries(pasted.text());
        String inner = innerAlone(pasted.text());
        if (entries.isEmpty()) {
            return inner == null ? ofUnknown(pasted) : new Headline(inner, null, innerStep(pasted.text()));
        }
        Entry first = entries.get(0);
        return new Headline(
                (pasted.kind() == Pasted.Kind.MESSAGE ? "The documented message of " : "The code ") + first.label()
                        + ".",
                verdict(first.api(), entries, pasted.around()),
                inner != null && !innerStep(pasted.text()).isEmpty()
                        ? innerStep(pasted.text())
                        : step(
                                here(first.api(), entries, pasted.around()),
                                pasted.around().status(),
                                pasted.message()));
    }

    private Headline ofUnknown(Pasted pasted) {
        UnlistedCode unlisted = unlisted(null, pasted.text());
        if (unlisted != null) {
            return new Headline(
                    "The code " + unlisted.code() + ", which the " + unlisted.source() + " has and no table lists.",
                    null,
                    unlistedRule(unlisted, pasted.around()));
        }
        String surfaces = surfaces("");
        return new Headline(
                (surfaces.isEmpty() ? "Not an error body" : "Neither an error body nor a string of " + surfaces)
                        + "; read as a code.",
                null,
                rule(null, pasted.around().status()));
    }

    /** The code where another source than the tables has it, of an API or of any; null where none has. */
    private @Nullable UnlistedCode unlisted(@Nullable Api of, String code) {
        return catalog.apis().stream()
                .filter(api -> of == null || of.equals(api))
                .flatMap(api -> api.unlistedCode(code).stream())
                .findFirst()
                .orElse(null);
    }

    /** What such a code asks for: what its status does, and where that is not known the status that goes with it. */
    String unlistedRule(UnlistedCode unlisted, Around around) {
        Api api = catalog.apis().stream()
                .filter(known -> known.unlistedCodes().contains(unlisted))
                .findFirst()
                .orElse(null);
        return rule(api, around.status() == null ? Integer.valueOf(unlisted.status()) : around.status());
    }

    private Headline ofPage(@Nullable Integer status) {
        return new Headline(
                "A page of a gateway, a proxy or a load balancer" + (status == null ? "" : " with the status " + status)
                        + ", not JSON: the API did not send it.",
                null,
                rule(null, status));
    }

    private static Headline ofNoAnswer(Mentions.NoAnswer noAnswer) {
        return new Headline(
                noAnswer.name() + ": no answer came, so this is none of the API's errors; " + noAnswer.means() + ".",
                null,
                noAnswer.first());
    }

    private String brokenWords(String text) {
        if (text.isEmpty()) {
            return "A response without a body.";
        }
        return text.startsWith("{") || text.startsWith("[")
                ? "This looks like JSON and is not."
                : "A response whose body is not JSON; a proxy or a load balancer may have sent it.";
    }

    private String ofMentioned(Pasted pasted) {
        return mentions.codesIn(pasted.text()).own().stream()
                .findFirst()
                .map(code -> step(entries(code), pasted.around().status(), null))
                .orElseGet(() -> rule(null, pasted.around().status()));
    }

    /** Whether the documents have this status for this error, there. */
    private @Nullable String verdict(Api api, List<Entry> entries, Around around) {
        if (entries.isEmpty()) {
            return null;
        }
        String label = entries.get(0).label();
        Optional<Operation> operation = around.operation(catalog, api);
        List<Entry> own = at(entries, operation);
        if (operation.isPresent() && own.isEmpty() && api.codesBelongToOperations()) {
            return "Not as documented: the table of " + operation.get().id() + " does not have " + label + ".";
        }
        var accepted = new TreeSet<Integer>();
        for (Entry entry : own.isEmpty() ? entries : own) {
            if (entry.statuses() != null) {
                accepted.addAll(entry.statuses().accepted());
            }
        }
        if (around.status() == null || accepted.isEmpty()) {
            return null;
        }
        String where = operation.map(found -> " from " + found.id()).orElse("");
        return accepted.contains(around.status())
                ? "The status " + around.status() + " fits " + label + where + "."
                : "A deviation: " + label + where + " came with the status " + around.status()
                        + ", and is documented with "
                        + Phrases.listed(accepted.stream().map(String::valueOf).toList(), "or") + ".";
    }

    private static List<Entry> at(List<Entry> entries, Optional<Operation> operation) {
        return operation.isEmpty()
                ? List.of()
                : entries.stream()
                        .filter(entry -> operation.get().equals(entry.operation()))
                        .toList();
    }

    /** The entries of the operation that was called, where one of them is; else all. */
    private List<Entry> here(Api api, List<Entry> entries, Around around) {
        List<Entry> own = at(entries, around.operation(catalog, api));
        return own.isEmpty() ? entries : own;
    }

    private List<Entry> entries(String code) {
        return catalog.entries().stream()
                .filter(entry -> entry.id().equals(code)
                        || Explanation.plain(entry.label()).equals(Explanation.plain(code)))
                .toList();
    }

    /** What the entry says that the rest of the answer fits too; the first where it fits none. */
    private static String step(List<Entry> entries, @Nullable Integer status, @Nullable String message) {
        Entry likely = entries.stream()
                .filter(entry -> fits(entry, status, message))
                .findFirst()
                .orElse(entries.get(0));
        return step(likely.label(), likely.action(), likely.remedy());
    }

    private static boolean fits(Entry entry, @Nullable Integer status, @Nullable String message) {
        boolean statusFits = status == null
                || entry.statuses() == null
                || entry.statuses().accepted().contains(status);
        List<MessageTemplate> templates = new ArrayList<>(entry.messages());
        templates.addAll(entry.olderMessages());
        return statusFits
                && (message == null
                        || entry.messages().isEmpty()
                        || templates.stream().anyMatch(template -> template.matches(message, Map.of())));
    }

    private static String step(String label, Action action, String remedy) {
        return label + ": " + action.id() + ". " + remedy;
    }

    /** Of a status without a code, or with one that nobody knows. */
    private String unknownStep(@Nullable Api api, @Nullable Integer status) {
        return bare(api, status)
                .map(entry -> step(entry.label(), entry.action(), entry.remedy()))
                .orElseGet(() -> rule(api, status));
    }

    private Headline ofStatus(Around around) {
        Optional<Operation> called = called(around);
        Api api = called.map(Operation::api).orElse(null);
        List<Entry> own = ofOperation(around);
        List<String> labels = own.stream().map(Entry::label).distinct().toList();
        String what = "The HTTP status " + around.status()
                + called.map(operation -> " from " + operation.id()).orElse("");
        if (labels.isEmpty()) {
            boolean decides = api != null && api.codesBelongToOperations();
            return new Headline(
                    what + ".", null, decides ? rule(api, around.status()) : unknownStep(api, around.status()));
        }
        if (labels.size() > 1) {
            String choice = "Look into the body: with %d, %s answers %s, and the code decides what to do."
                    .formatted(around.status(), called.orElseThrow().id(), Phrases.listed(labels, "or"));
            return new Headline(what + ".", null, choice);
        }
        return new Headline(
                what + ", documented for " + labels.get(0) + " alone.", null, step(own, around.status(), null));
    }

    private Optional<Operation> called(Around around) {
        return catalog.apis().stream()
                .flatMap(api -> around.operation(catalog, api).stream())
                .findFirst();
    }

    /** The entries that an operation answers with a status; none where no operation is known, or where its codes are not its own. */
    List<Entry> ofOperation(Around around) {
        Optional<Operation> called =
                called(around).filter(operation -> operation.api().codesBelongToOperations());
        return at(catalog.entries(), called).stream()
                .filter(entry -> entry.statuses() != null
                        && around.status() != null
                        && entry.statuses().accepted().contains(around.status()))
                .toList();
    }

    private Optional<Entry> bare(@Nullable Api api, @Nullable Integer status) {
        return catalog.entries().stream()
                .filter(entry ->
                        (api == null || entry.api().equals(api)) && status != null && entry.isBareStatus(status))
                .findFirst();
    }

    /** The status, and where that is not known the one that goes with a code that no table has. */
    private @Nullable Integer statusOf(Api api, String code, Around around) {
        UnlistedCode unlisted = around.status() == null ? unlisted(api, code) : null;
        return unlisted == null ? around.status() : Integer.valueOf(unlisted.status());
    }

    /** What a status asks for whatever the code. */
    private String rule(@Nullable Api api, @Nullable Integer status) {
        return bare(api, status).map(Entry::remedy).orElseGet(() -> generic(status));
    }

    /** What holds for a status whatever the code; ours, not the documents'. */
    private static String generic(@Nullable Integer status) {
        if (status == null) {
            return "The status is not in what you pasted, and it decides: look it up before you act.";
        }
        if (status == TOO_MANY) {
            return "Wait as long as Retry-After says, then retry with back-off.";
        }
        if (status >= LOWEST_5XX) {
            return "Retry with back-off, a few times; then ask the vendor's support.";
        }
        if (status == 401 || status == 403) {
            return "Check the keys, the token and their permissions, then send the request again.";
        }
        if (status >= 400) {
            return "Do not send the same request again unchanged.";
        }
        return "This is no status of an error; treat the body as the error that it states, and report the status.";
    }

    /** What to do about the errors inside a body; empty where it has none that says it. */
    private String inner(Api api, JsonNode body) {
        NestedForm form = api.errorBody().nested();
        String ofGroup = "";
        if (form != null) {
            for (NestedForm.Stated stated : form.in(body)) {
                Optional<Provider> provider = catalog.provider(api, stated.provider());
                List<NestedError> errors = provider.map(known -> known.errors(stated.code(), stated.type()))
                        .orElse(List.of());
                for (NestedError error : errors) {
                    if (error.advice() != null) {
                        return step(error.code(), error.advice());
                    }
                }
                if (errors.isEmpty() && ofGroup.isEmpty()) {
                    ofGroup = provider.flatMap(known -> known.group(stated.type()))
                            .map(Headlines::step)
                            .orElse("");
                }
            }
        }
        return ofGroup;
    }

    private static String step(NestedGroup group) {
        return group.advice() == null ? "" : step(group.id(), group.advice());
    }

    private static String step(String label, NestedAdvice advice) {
        return step(label, advice.action(), advice.remedy());
    }

    /** What a code is that a provider has; null where none has it. */
    private @Nullable String innerAlone(String asked) {
        var of = new ArrayList<String>();
        String code = "";
        for (Provider provider : catalog.providers()) {
            for (NestedError error : provider.errors(nameIn(provider, asked), "")) {
                code = code.isEmpty() ? error.code() : code;
                String words = "an error of " + provider.name() + ", inside an error of "
                        + provider.api().name();
                if (!of.contains(words)) {
                    of.add(words);
                }
            }
        }
        if (!of.isEmpty()) {
            return "The code " + code + ", " + String.join("; or ", of) + ".";
        }
        for (Provider provider : catalog.providers()) {
            for (NestedGroup group : groups(provider, asked)) {
                return group.id() + ", a group of errors of " + provider.name() + ": " + group.title() + ".";
            }
        }
        return null;
    }

    private String innerStep(String asked) {
        for (Provider provider : catalog.providers()) {
            for (NestedError error : provider.errors(nameIn(provider, asked), "")) {
                if (error.advice() != null) {
                    return step(error.code(), error.advice());
                }
            }
        }
        return catalog.providers().stream()
                .flatMap(provider -> groups(provider, asked).stream())
                .map(Headlines::step)
                .filter(step -> !step.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<NestedGroup> groups(Provider provider, String asked) {
        return provider.groups().stream()
                .filter(group -> group.id().equalsIgnoreCase(nameIn(provider, asked)))
                .toList();
    }

    private static String nameIn(Provider provider, String asked) {
        String prefix = provider.id() + "/";
        return asked.toLowerCase(Locale.ROOT).startsWith(prefix) ? asked.substring(prefix.length()) : asked;
    }

    /** {@code the dialog or the panel}; empty where no API reports errors as strings. */
    private String surfaces(String before) {
        List<String> names = catalog.apis().stream()
                .flatMap(api -> api.surfaces().stream())
                .map(surface -> "the " + surface.id())
                .distinct()
                .toList();
        return names.isEmpty() ? "" : before + Phrases.listed(names, "or");
    }

    private static String dotted(Api api) {
        return api.errorBody().code().toString().substring(1).replace('/', '.');
    }

    /** A code as it is where it could be one, else quoted. */
    private static String quoted(String code) {
        return code.matches("[A-Za-z0-9_/-]{1,200}") ? code : quotedText(code);
    }

    private static String quotedText(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (point >= ' ' && point < 0x7f) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(
                        point == '\n'
                                ? "\\n"
                                : point > 0xffff ? "\\u{%x}".formatted(point) : "\\u%04x".formatted(point));
            }
        });
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }
}
