package io.github.linkfault.audit.verdict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.linkfault.audit.count.Annotation;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.input.FieldOffsets;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.audit.masking.Masking;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.route.Route;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Followed;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.Judgement;
import io.github.linkfault.judge.ReadAnswer;
import io.github.linkfault.judge.Reads;
import io.github.linkfault.judge.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what one recorded exchange, or one text of a surface, came to. It finds the entry that an answer means, by operation
 * and code; whether the answer conforms to it only the judge decides.
 *
 * <p>A pure function of its arguments; safe for use by several threads.
 */
public final class Auditor {

    /** The longest code that is repeated. */
    private static final int LONGEST_CODE = 64;

    /** What is known of an error whose body was not recorded. */
    public static final String NO_BODY = "body not recorded";

    /** What is known of an error of whose body only the beginning was recorded. */
    public static final String CUT_BODY = "body cut";

    /** What stands for the URL that an event is posted to. */
    private static final String EVENT_URL = "https://your-url/";

    /** The entries that an answer may mean, or what it came to where there is none. */
    private record Meant(@Nullable Classification sighting, List<Entry> candidates) {

        static Meant nothing(Classification sighting) {
            return new Meant(sighting, List.of());
        }
    }

    /** An entry and what the judge says of the answer as this entry's. */
    public record Judged(Entry entry, Judgement judgement) {

        long violations() {
            return judgement.findings().stream()
                    .filter(finding -> finding.severity() == Severity.VIOLATION)
                    .count();
        }
    }

    /**
     * What an exchange came to, with everything that its example needs.
     *
     * @param route null where it is of no documented operation
     * @param judged what the judge said: of the entry that the answer means, then of the bare status that it shows too
     */
    public record Verdict(
            Classification sighting,
            Recorded recorded,
            @Nullable Route route,
            Map<String, String> bindings,
            List<Judged> judged) {}

    private final Catalog catalog;
    private final Judge judge;
    private final Routes routes;
    private final Secrets secrets;
    private final Masking.Words words;
    private final TextSurfaces texts;
    private final NestedCodes nested;
    private final Map<Api, Map<String, List<Entry>>> byCode;
    /** The failures of each API that are documented as a bare status, without a code. */
    private final Map<Api, List<Entry>> byStatus;
    /** The errors of surfaces other than the API, by {@link #key}. */
    private final Map<String, Entry> ofTexts;

    /** The statuses of each operation's errors. */
    private final Map<Operation, Set<Integer>> statuses;

    private final Events events;

    /**
     * @param bases where the APIs were reached
     * @param paths path templates that stand for an operation's own, by API and operation
     * @param secrets what no answer may repeat, where it is known
     */
    public Auditor(Catalog catalog, List<Base> bases, Map<Api, Map<String, String>> paths, Secrets secrets) {
        this.catalog = catalog;
        this.judge = new Judge(catalog);
        this.routes = new Routes(catalog, bases, paths, judge.reads());
        this.secrets = secrets;
        this.words = Masking.Words.of(catalog);
        this.texts = new TextSurfaces(catalog);
        this.nested = new NestedCodes(catalog);
        this.byCode = catalog.entries().stream()
                .filter(entry -> entry.surface().isApi() && entry.code() != null)
                .collect(groupingBy(Entry::api, groupingBy(entry -> Objects.requireNonNull(entry.code()))));
        this.byStatus = catalog.entries().stream()
                .filter(entry -> entry.surface().isApi() && entry.code() == null && entry.isFailure())
                .collect(groupingBy(Entry::api));
        this.events = new Events(catalog);
        this.statuses = catalog.operations().stream()
                .collect(toMap(operation -> operation, this::statusesOf, (first, other) -> first));
        this.ofTexts = catalog.entries().stream()
                .filter(entry -> !entry.surface().isApi() && entry.code() != null)
                .collect(toMap(
                        entry -> key(entry.api(), entry.surface(), Objects.requireNonNull(entry.code())),
                        entry -> entry,
                        (first, other) -> first));
    }

    private static String key(Api api, Surface surface, String code) {
        return api.id() + "/" + surface.id() + "/" + code;
    }

    /** An auditor that goes by the catalog that comes with the kit and by the documented base URLs. */
    public static Auditor documented() {
        return new Auditor(Catalog.bundled(), Base.documented(Catalog.bundled()), Map.of(), Secrets.NONE);
    }

    /** What its judgements depend on. */
    public Reads reads() {
        return judge.reads();
    }

    /** The surfaces whose texts it judges. */
    public TextSurfaces texts() {
        return texts;
    }

    /** The operations that it knows, by method and URL. */
    public Routes routes() {
        return routes;
    }

    /** Whether the judgement of an answer depends on nothing but what {@link Judge} looks at in any answer. */
    public boolean knowsNoSecrets() {
        return secrets == Secrets.NONE;
    }

    /** Whether there is a secret in the answer, in any encoding. Without one, its judgement is the same as where none is known. */
    public boolean hasSecret(Recorded recorded) {
        Body body = recorded.body();
        return !knowsNoSecrets()
                && body != null
                && secrets.areIn((Response) exchange(recorded, body).answer());
    }

    /** A text with each known secret replaced by its name. */
    public String withoutSecrets(String text) {
        return secrets.redact(text);
    }

    /** What an exchange came to. */
    public Classification of(Recorded recorded) {
        return verdict(recorded).sighting();
    }

    /** What an exchange came to, and why. */
    public Verdict verdict(Recorded recorded) {
        var match = new Routes.Match();
        routes.find(recorded.method(), recorded.url(), recorded.host(), match);
        Route route = match.route;
        if (route == null) {
            return events.in(recorded)
                    .map(found -> verdict(found, recorded))
                    .orElseGet(() -> new Verdict(Classification.FOREIGN, recorded, null, Map.of(), List.of()));
        }
        Operation operation = route.operation();
        Map<String, String> bindings = match.bindings();
        Body body = recorded.body();
        ReadAnswer answer = body == null ? null : judge.read(exchange(recorded, body), secrets);
        Meant meant = meant(operation, recorded, body, answer);
        if (meant.sighting() != null || body == null || answer == null) {
            return new Verdict(Objects.requireNonNull(meant.sighting()), recorded, route, bindings, List.of());
        }
        Api api = operation.api();
        boolean headers = recorded.headers() != null;
        Judged best = best(meant.candidates(), answer, headers, bindings);
        var judged = new ArrayList<Judged>(List.of(best));
        var marks = new ArrayList<Annotation>();
        mark(best, marks);
        statusSeen(operation, recorded.status(), answer, headers, bindings).ifPresent(seen -> {
            judged.add(seen);
            marks.add(new Annotation(Category.STATUS_SEEN, seen.entry().id(), ""));
            mark(seen, marks);
        });
        marks.addAll(nested.in(api, body, answer));
        Category kind = best.violations() == 0 ? Category.CONFORMING : Category.DEVIATING;
        var sighting =
                new Classification(kind, api.id(), operation.id(), best.entry().id(), marks);
        return new Verdict(sighting, recorded, route, bindings, judged);
    }

    /** What an event came to that an API posted. A new one is an error only where its status is one of other errors. */
    private Verdict verdict(Events.Found found, Recorded recorded) {
        Api api = found.api();
        Surface surface = found.surface();
        EventForm.Stated event = found.event();
        List<Entry> errors = errors(api, surface);
        EventForm form = Objects.requireNonNull(surface.event());
        Optional<Entry> meant = errors.stream()
                .filter(entry -> event.name().equals(entry.code())
                        && (entry.type() == null || entry.type().equals(event.status())))
                .findFirst();
        if (meant.isPresent()) {
            var judged = new Judged(meant.get(), judge.judge(meant.get(), request(recorded)));
            var marks = new ArrayList<Annotation>();
            mark(judged, marks);
            Category kind = judged.violations() == 0 ? Category.CONFORMING : Category.DEVIATING;
            var sighting =
                    new Classification(kind, api.id(), surface.id(), meant.get().id(), marks);
            return new Verdict(sighting, recorded, null, Map.of(), List.of(judged));
        }
        boolean documented = form.others().containsKey(event.name())
                || errors.stream().anyMatch(entry -> event.name().equals(entry.code()));
        boolean fails = errors.stream().anyMatch(entry -> event.status().equals(entry.type()));
        Classification sighting;
        if (form.isNoError(event)) {
            sighting = new Classification(Category.SUCCESS, api.id(), surface.id(), "", List.of());
        } else if (documented || fails) {
            String name = form.nameForm().matcher(event.name()).matches()
                            && event.name().length() <= LONGEST_CODE
                    ? event.name()
                    : "an event of another form";
            String what = documented ? name + " with a status of another form" : name + " " + event.status();
            sighting = new Classification(Category.UNDOCUMENTED, api.id(), surface.id(), what, List.of());
        } else {
            sighting = Classification.FOREIGN;
        }
        return new Verdict(sighting, recorded, null, Map.of(), List.of());
    }

    /** Whether this request, which is of no documented operation, may be an event that an API posted. */
    public boolean mayBeEvent(FieldOffsets places, int from, int to) {
        return events.isMethod(places.line, places.from[FieldOffsets.METHOD], places.to[FieldOffsets.METHOD])
                && events.mayBeIn(places.line, from, to);
    }

    /** What an exchange without a body, or without an answer, came to: its status alone says it. */
    public Classification withoutBody(Operation operation, int status, boolean isCut) {
        if (status == 0) {
            return plain(Category.UNANSWERED, operation, "");
        }
        if (status < 400) {
            return success(operation);
        }
        if (!statuses.getOrDefault(operation, Set.of()).contains(status)) {
            return plain(Category.UNDOCUMENTED, operation, status + " " + NO_BODY);
        }
        return plain(isCut ? Category.TRUNCATED : Category.UNJUDGED, operation, String.valueOf(status));
    }

    private Set<Integer> statusesOf(Operation operation) {
        return catalog.entries().stream()
                .filter(entry -> entry.surface().isApi() && entry.api().equals(operation.api()))
                .filter(entry -> belongs(entry, operation) && entry.statuses() != null)
                .flatMap(entry -> Objects.requireNonNull(entry.statuses()).accepted().stream())
                .collect(toSet());
    }

    private Meant meant(Operation operation, Recorded recorded, @Nullable Body body, @Nullable ReadAnswer answer) {
        int status = recorded.status();
        if (status == 0 || body == null || answer == null) {
            return Meant.nothing(withoutBody(operation, status, recorded.isCut()));
        }
        boolean success = status < 400;
        Optional<String> code = StatedCode.of(operation.api().errorBody().code(), body, answer);
        if (success && !isErrorInDisguise(operation.api(), code)) {
            return Meant.nothing(success(operation));
        }
        List<Entry> candidates =
                code.map(stated -> candidates(operation, stated)).orElse(List.of());
        if (candidates.isEmpty()) {
            String what =
                    code.map(stated -> shown(operation.api(), stated)).orElseGet(() -> StatedCode.shape(body, answer));
            return Meant.nothing(new Classification(
                    Category.UNDOCUMENTED,
                    operation.api().id(),
                    operation.id(),
                    status + " " + what,
                    nested.in(operation.api(), body, answer)));
        }
        return new Meant(null, candidates);
    }

    /** A code as reports show it: one that does not have the API's form may be anything, and is not repeated. */
    private static String shown(Api api, String code) {
        return code.length() <= LONGEST_CODE && api.errorBody().isCode(code) ? code : "a code of another form";
    }

    /**
     * An error that comes with the status of a success. Where the code is inside of another member, having one is enough; at the
     * top of a body, any success may have a member with this name, so the code must be a documented one.
     */
    private boolean isErrorInDisguise(Api api, Optional<String> code) {
        boolean nested = !api.errorBody().code().tail().matches();
        return nested
                ? code.isPresent()
                : code.filter(byCode.getOrDefault(api, Map.of())::containsKey).isPresent();
    }

    /** The entries that a code may mean here. */
    private List<Entry> candidates(Operation operation, String code) {
        return byCode.getOrDefault(operation.api(), Map.of()).getOrDefault(code, List.of()).stream()
                .filter(entry -> belongs(entry, operation))
                .toList();
    }

    /** Whether an operation can answer with an entry of its API. */
    private static boolean belongs(Entry entry, Operation operation) {
        return !operation.api().codesBelongToOperations() || operation.equals(entry.operation());
    }

    private Judged best(List<Entry> candidates, ReadAnswer answer, boolean headers, Map<String, String> bindings) {
        return candidates.stream()
                .map(entry -> judged(entry, answer, headers, bindings))
                .min(Comparator.comparingLong(Judged::violations)
                        .thenComparingInt(
                                judged -> judged.judgement().findings().size()))
                .orElseThrow();
    }

    /** @param headers whether the answer's header fields were recorded */
    private Judged judged(Entry entry, ReadAnswer answer, boolean headers, Map<String, String> bindings) {
        Judgement whole = judge.judge(entry, answer, bindings);
        if (headers) {
            return new Judged(entry, whole);
        }
        // What was not recorded is neither held against the API nor counted as evidence.
        Reads reads = judge.reads();
        List<Finding> findings = whole.findings().stream()
                .filter(finding -> !reads.needsHeaders(finding.rule()))
                .toList();
        List<Followed> readings = whole.readings().stream()
                .filter(followed -> !reads.needsHeaders(followed.reading()))
                .toList();
        return new Judged(entry, new Judgement(findings, readings));
    }

    /** The entry of the bare status that this answer shows too, where it breaks none of its rules. */
    private Optional<Judged> statusSeen(
            Operation operation, int status, ReadAnswer answer, boolean headers, Map<String, String> bindings) {
        return byStatus.getOrDefault(operation.api(), List.of()).stream()
                .filter(entry -> belongs(entry, operation))
                .filter(entry -> entry.isBareStatus(status))
                .findFirst()
                .map(entry -> judged(entry, answer, headers, bindings))
                .filter(judged -> judged.violations() == 0);
    }

    private static void mark(Judged judged, List<Annotation> marks) {
        String id = judged.entry().id();
        judged.judgement().findings().stream()
                .map(finding -> finding.severity().id() + " " + finding.rule().id())
                .distinct()
                .forEach(detail -> marks.add(new Annotation(Category.FINDING, id, detail)));
        judged.judgement()
                .readings()
                .forEach(followed -> marks.add(new Annotation(
                        Category.READING,
                        id,
                        followed.erratum().id() + " "
                                + followed.erratum().readings().indexOf(followed.reading()))));
    }

    private static Classification success(Operation operation) {
        return plain(Category.SUCCESS, operation, "");
    }

    /** What an exchange of this operation came to where no entry is meant. */
    public static Classification plain(Category kind, Operation operation, String label) {
        return new Classification(kind, operation.api().id(), operation.id(), label, List.of());
    }

    /** What a text of a surface came to. */
    public Classification ofText(String reported) {
        List<TextSurfaces.Stated> all = texts.read(reported);
        if (all.isEmpty()) {
            return Classification.FOREIGN;
        }
        Optional<Entry> meant =
                all.stream().flatMap(stated -> entry(stated).stream()).findFirst();
        if (meant.isEmpty()) {
            TextSurfaces.Stated first = all.get(0);
            String label = first.code() == null ? "not in the format" : shown(first.api(), first.code());
            return new Classification(
                    Category.UNDOCUMENTED, first.api().id(), first.surface().id(), label, List.of());
        }
        Entry entry = meant.get();
        var judged = new Judged(entry, judge.judge(entry, reported));
        var marks = new ArrayList<Annotation>();
        mark(judged, marks);
        Category kind = judged.violations() == 0 ? Category.CONFORMING : Category.DEVIATING;
        return new Classification(kind, entry.api().id(), entry.surface().id(), entry.id(), marks);
    }

    private Optional<Entry> entry(TextSurfaces.Stated stated) {
        return Optional.ofNullable(stated.code())
                .flatMap(code -> Optional.ofNullable(ofTexts.get(key(stated.api(), stated.surface(), code))));
    }

    /** An example of a text, masked. */
    public Sample textSample(Classification sighting, String reported, InputLocation spot) {
        var masking = Masking.ofText(words);
        List<Finding> findings = catalog.entry(sighting.label())
                .map(entry -> judge.judge(entry, reported).findings())
                .orElse(List.of());
        return new Sample(spot, true, masking.text(reported), masking.findings(findings), null);
    }

    /** An example of an exchange, masked. */
    public Sample sample(Verdict verdict, InputLocation spot) {
        Recorded recorded = verdict.recorded();
        Route route = verdict.route();
        if (route == null) {
            return eventSample(verdict, spot);
        }
        var masking = Masking.of(words, route.operation().api(), recorded, verdict.bindings(), secrets);
        List<Finding> findings = verdict.judged().stream()
                .flatMap(judged -> judged.judgement().findings().stream())
                .distinct()
                .toList();
        Body body = recorded.body();
        String nearest = verdict.sighting().kind() != Category.DEVIATING || body == null
                ? null
                : judge.nearest(verdict.judged().get(0).entry(), exchange(recorded, body), verdict.bindings())
                        .map(Entry::id)
                        .orElse(null);
        return new Sample(spot, false, masking.line(recorded, route.shown()), masking.findings(findings), nearest);
    }

    /**
     * The exchange as a line of NDJSON that is fit to keep: masked as an example is. Its URL is the documented path without a host,
     * with words for the ids; so an audit finds the operation wherever the API was reached.
     */
    public String recording(Verdict verdict) {
        Recorded recorded = verdict.recorded();
        Route route = verdict.route();
        if (route == null) {
            return Masking.of(words, Map.of(), recorded, secrets).record(recorded, "/***");
        }
        Api api = route.operation().api();
        String path = api.basePath() + route.operation().path();
        for (Map.Entry<String, String> parameter : verdict.bindings().entrySet()) {
            String shown = Masking.hidden(api, parameter.getKey(), parameter.getValue());
            path = path.replace("{" + parameter.getKey() + "}", shown);
        }
        return Masking.of(words, api, recorded, verdict.bindings(), secrets).record(recorded, path);
    }

    /** An example of an event, masked; the URL is its user's, and says nothing. */
    private Sample eventSample(Verdict verdict, InputLocation spot) {
        Recorded recorded = verdict.recorded();
        Api api = catalog.api(verdict.sighting().api()).orElseThrow();
        Surface surface = api.surface(verdict.sighting().operation()).orElseThrow();
        EventForm form = Objects.requireNonNull(surface.event());
        var masking = Masking.of(words.with(form, errors(api, surface)), api, recorded, Map.of(), secrets);
        List<Finding> findings = verdict.judged().stream()
                .flatMap(judged -> judged.judgement().findings().stream())
                .toList();
        return new Sample(spot, false, masking.line(recorded, EVENT_URL), masking.findings(findings), null);
    }

    private List<Entry> errors(Api api, Surface surface) {
        return catalog.furtherEntries().stream()
                .filter(entry -> entry.api().equals(api) && entry.surface().id().equals(surface.id()))
                .toList();
    }

    private static Request request(Recorded recorded) {
        return new Request(recorded.method(), recorded.url(), recorded.requestHeaders(), recorded.requestBody());
    }

    private static Exchange exchange(Recorded recorded, Body body) {
        Headers headers = recorded.headers();
        return new Exchange(
                request(recorded), new Response(recorded.status(), headers == null ? Headers.NONE : headers, body));
    }

    /** The catalog that it goes by. */
    public Catalog catalog() {
        return catalog;
    }
}
