package io.github.linkfault.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether the member {@code mock} of {@code api.yaml} speaks of what the files of the API have. */
final class MockCheck {

    private static final String NO_FIXTURE = "neither fixtures nor mock.fixtures has";
    private static final List<String> STEPS = List.of("headers", "path", "query", "body");
    private static final List<String> OF_A_MAKE = List.of("mark", "fixture");
    private static final List<String> OF_A_BODY =
            List.of("code", "message", "type", "cause", "title", "uuid", "serial");
    private static final Pattern NUMBER = Pattern.compile("[1-5][0-9][0-9]");

    private final ApiFiles api;
    private final FileReading files;
    private final Problems problems;
    private final References references;
    private final Pointers pointers;
    private final Item mock;

    MockCheck(ApiFiles api, FileReading files, Problems problems) {
        this.api = api;
        this.files = files;
        this.problems = problems;
        this.references = new References(problems);
        this.pointers = new Pointers(problems);
        this.mock = api.part("mock");
    }

    void check() {
        for (String way : List.of("preferring", "provoking")) {
            references.ofEach(mock.at("first").at(way), api.entryIds(), ApiYamlCheck.NO_ENTRY);
        }
        Set<String> headers = Headers.of(api);
        Set<String> steps = new LinkedHashSet<>(STEPS);
        steps.addAll(headers);
        references.ofEach(mock.at("order"), steps, "neither a step nor a header of a request is");
        values(headers);
        for (Item fixture : mock.at("fixtures").members()) {
            json(fixture.at("body"));
            references.ofNames(fixture.at("successes"), api.operationIds(), ApiYamlCheck.NO_OPERATION);
        }
        error();
        if (mock.at("jobs").isThere()) {
            jobs(mock.at("jobs"));
        }
        mock.at("pages").items().forEach(this::page);
    }

    private void values(Set<String> headers) {
        references.ofNames(mock.at("values"), api.values(), ApiYamlCheck.NO_VALUE);
        references.ofNames(mock.at("headers"), headers, "no request has the header");
        var made = new ArrayList<>(OF_A_MAKE);
        made.addAll(api.values());
        made.addAll(mock.at("values").memberNames());
        for (Item values : List.of(mock.at("values"), mock.at("headers"))) {
            for (Item value : values.members()) {
                Expressions.check(value.at("match"), problems);
                references.ofBraces(value.at("make"), made, "there is no value");
                references.ofNames(value.at("becomes"), api.values(), ApiYamlCheck.NO_VALUE);
                when(value.at("when").at("at"));
                Item remember = value.at("remember");
                Expressions.check(remember.at("never"), problems);
                references.of(remember.at("operation"), api.operationIds(), ApiYamlCheck.NO_OPERATION);
                api.operation(remember.at("operation").text())
                        .ifPresent(operation -> pointers.intoExample(
                                remember.at("at"),
                                operation.at("request").at("body"),
                                "the request of " + operation.at("id").text()));
            }
        }
    }

    /** A pointer into the body of some request: where no operation has it, it was misspelt. */
    private void when(Item at) {
        boolean found = api.operations().items().stream()
                .anyMatch(operation ->
                        pointers.leadsInto(at, operation.at("request").at("body")));
        if (at.isThere() && !found) {
            problems.fault(at, "\"" + at.text() + "\" leads to nothing in the request of any operation");
        }
    }

    private void json(Item text) {
        if (text.isText()) {
            try {
                JsonMapper.shared().readTree(text.text());
            } catch (JacksonException malformed) {
                problems.fault(
                        text,
                        "not JSON: "
                                + malformed
                                        .getOriginalMessage()
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
            }
        }
    }

    private void error() {
        Item error = mock.at("error");
        template(error.at("body"));
        references.ofNames(error.at("codes"), codes(), "no row has the code");
        Set<String> statuses = new LinkedHashSet<>();
        api.rows().forEach(row -> statuses.add(row.row().text("status")));
        for (Item status : error.at("statuses").members()) {
            if (NUMBER.matcher(status.name()).matches() && !statuses.contains(status.name())) {
                problems.warningOfName(status, "no row has the status " + status.name());
            }
        }
    }

    private Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        api.rows().stream().filter(PlacedRow::hasCode).forEach(row -> codes.add(row.label()));
        mock.at("error").at("statuses").members().forEach(status -> codes.add(status.text()));
        return codes;
    }

    private void template(Item part) {
        references.ofBraces(part, OF_A_BODY, "the mock fills in no");
        part.members().forEach(this::template);
    }

    private void jobs(Item jobs) {
        references.of(jobs.at("of"), api.values(), ApiYamlCheck.NO_VALUE);
        references.of(jobs.at("id"), api.values(), ApiYamlCheck.NO_VALUE);
        references.ofNames(jobs.at("created"), api.operationIds(), ApiYamlCheck.NO_OPERATION);
        for (String part : List.of("polled", "answered")) {
            references.ofEach(jobs.at(part), api.operationIds(), ApiYamlCheck.NO_OPERATION);
        }
        references.ofEach(jobs.at("challenge").at("fixtures"), api.fixturesOfMock(), NO_FIXTURE);
        references.ofEach(jobs.at("endless"), api.fixturesOfMock(), NO_FIXTURE);
        references.of(jobs.at("busy"), api.fixturesOfMock(), NO_FIXTURE);
        for (Item polled : jobs.at("polled").texts()) {
            api.operation(polled.text()).ifPresent(operation -> {
                Item success = operation.at("success").at("body");
                String words = "the success of " + polled.text();
                pointers.intoExample(jobs.at("status").at("at"), success, words);
                pointers.intoExample(jobs.at("challenge").at("at"), success, words);
            });
        }
        references.ofNames(jobs.at("delivers"), api.operationIds(), ApiYamlCheck.NO_OPERATION);
        for (Item delivery : jobs.at("delivers").members()) {
            references.of(delivery.at("job"), jobs.at("created").memberNames(), "jobs.created has no operation");
        }
        Item refresh = jobs.at("refresh");
        references.of(refresh.at("job"), api.operationIds(), ApiYamlCheck.NO_OPERATION);
        references.of(refresh.at("operation"), api.operationIds(), ApiYamlCheck.NO_OPERATION);
        api.operation(refresh.at("operation").text())
                .ifPresent(operation -> pointers.intoExample(
                        refresh.at("at"),
                        operation.at("success").at("body"),
                        "the success of " + operation.at("id").text()));
    }

    private void page(Item page) {
        references.of(page.at("surface"), api.surfaces(), "surfaces of api.yaml has no");
        Item file = page.at("file");
        if (file.isText()) {
            files.exists("features/" + api.id() + "/" + file.text(), file);
        }
    }
}
