package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.BrokenScenarios;
import io.github.linkfault.mock.behaviour.BrokenScenarios.Fault;
import io.github.linkfault.mock.behaviour.Responder;
import io.github.linkfault.mock.behaviour.Scenarios;
import io.github.linkfault.mock.exam.Exam;
import io.github.linkfault.mock.exam.ExamReport;
import io.github.linkfault.mock.exam.ExamRequirements;
import io.github.linkfault.mock.webhook.Webhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a test does to the mock while it runs, below {@code /linkfault/}. It is no traffic: it is neither counted nor logged. */
final class ControlPages {

    private static final String BASE = "/linkfault/";
    private static final String SCENARIOS = BASE + "scenarios";
    private static final String EXAM = BASE + "exam";
    private static final String VERDICT = BASE + "verdict";
    private static final String WEBHOOKS = BASE + "webhooks";
    private static final String COVERAGE = "coverage";
    private static final String GRADE = "grade";

    /** What a client sends is right and the answer to its question is no: the status that test tools take for a failure. */
    private static final int NOT_PASSED = 422;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Catalog catalog;
    private final Responder responder;
    private final Exam exam;
    private final long seed;
    private final Map<String, Map<String, Function<Request, Response>>> pages;

    private final Webhooks webhooks;

    ControlPages(Catalog catalog, Responder responder, Exam exam, long seed) {
        this.catalog = catalog;
        this.responder = responder;
        this.exam = exam;
        this.seed = seed;
        this.webhooks = new Webhooks(catalog);
        this.pages = new TreeMap<>(Map.of(
                SCENARIOS,
                Map.of(
                        "GET", request -> pending(),
                        "PUT", this::put,
                        "DELETE", request -> play(Scenarios.NONE)),
                EXAM,
                Map.of("GET", request -> ok(exam.report().json()), "DELETE", request -> forget()),
                VERDICT,
                Map.of("POST", this::verdict),
                WEBHOOKS,
                Map.of("GET", request -> listWebhooks(), "POST", this::sendWebhook)));
    }

    /** The answer where the request is for the mock itself. */
    Optional<Response> answer(Request request) {
        String path = request.path();
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        Map<String, Function<Request, Response>> methods = pages.get(path);
        if (methods == null) {
            String nearest = Similarity.nearest(path, pages.keySet()).orElse(String.join(", ", pages.keySet()));
            return Optional.of(NoMatchResponse.noPage("There is no such page below " + BASE + "; there is " + nearest));
        }
        Function<Request, Response> method = methods.get(request.method());
        return Optional.of(
                method == null
                        ? NoMatchResponse.noMethod(path, List.copyOf(new TreeMap<>(methods).keySet()))
                        : method.apply(request));
    }

    private Response listWebhooks() {
        return ok(JSON.writeValueAsString(webhooks.list(catalog)) + "\n");
    }

    private Response sendWebhook(Request request) {
        try {
            return ok(JSON.writeValueAsString(webhooks.send(request.body().bytes())) + "\n");
        } catch (Webhooks.Refused refused) {
            return NoMatchResponse.unreadable(
                    "the webhook cannot be sent", List.of(new Fault("", String.valueOf(refused.getMessage()))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NoMatchResponse.unreadable("the mock was stopped", List.of());
        }
    }

    private Response put(Request request) {
        try {
            JsonNode document = JSON.readTree(request.body().bytes());
            return play(Scenarios.read(document, catalog, seed));
        } catch (JacksonException notJson) {
            return NoMatchResponse.unreadable(
                    "the scenarios are not JSON",
                    List.of(new Fault(
                            "",
                            "line "
                                    + (notJson.getLocation() == null
                                            ? 1
                                            : notJson.getLocation().getLineNr()) + ": not one JSON document")));
        } catch (BrokenScenarios broken) {
            return NoMatchResponse.unreadable("the scenarios are not valid", broken.faults());
        }
    }

    private Response play(Scenarios scenarios) {
        responder.play(scenarios);
        return pending();
    }

    private Response pending() {
        return ok(JSON.writeValueAsString(responder.pending()) + "\n");
    }

    private Response forget() {
        exam.reset();
        return ok(exam.report().json());
    }

    /** Whether what is required so far is so; without a body, that the grade is passed. */
    private Response verdict(Request request) {
        JsonNode wanted;
        try {
            wanted = request.body().isEmpty()
                    ? JSON.createObjectNode().put(GRADE, true)
                    : JSON.readTree(request.body().bytes());
        } catch (JacksonException notJson) {
            return NoMatchResponse.unreadable(
                    "the requirements are not JSON",
                    List.of(new Fault("", "expected {\"coverage\": \"90%\", \"grade\": true}, or no body")));
        }
        List<Fault> faults = faults(wanted);
        if (!faults.isEmpty()) {
            return NoMatchResponse.unreadable("the requirements are not valid", faults);
        }
        var requirements = new ExamRequirements(
                ExamRequirements.percent(wanted.path(COVERAGE).asString("0")).orElse(0.0),
                wanted.path(GRADE).asBoolean(false));
        ExamReport report = exam.report();
        List<String> missing = requirements.missing(report);
        Response response = ok(report.json(missing));
        return missing.isEmpty() ? response : response.withStatus(NOT_PASSED);
    }

    private static List<Fault> faults(JsonNode wanted) {
        var faults = new ArrayList<Fault>();
        if (!wanted.isObject()) {
            faults.add(new Fault("", "expected an object with coverage, grade or both"));
        }
        wanted.propertyNames().stream()
                .filter(member -> !List.of(COVERAGE, GRADE).contains(member))
                .forEach(member -> faults.add(new Fault("/" + member, "no such member; there are coverage and grade")));
        boolean percent =
                ExamRequirements.percent(wanted.path(COVERAGE).asString("")).isPresent();
        if (wanted.has(COVERAGE) && !percent) {
            faults.add(new Fault("/" + COVERAGE, "expected a share from 0% to 100%, such as 90%"));
        }
        if (wanted.has(GRADE) && !wanted.path(GRADE).isBoolean()) {
            faults.add(new Fault("/" + GRADE, "expected true or false"));
        }
        return faults;
    }

    private static Response ok(String json) {
        return new Response(
                200,
                Headers.of(Map.of("Content-Type", "application/json")).with("Cache-Control", "no-store"),
                Body.of(json));
    }
}
