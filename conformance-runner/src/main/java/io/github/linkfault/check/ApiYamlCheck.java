package io.github.linkfault.check;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether {@code api.yaml} and the other files of an API speak of the same things. */
final class ApiYamlCheck {

    static final String NO_OPERATION = "operations.yaml has no operation";
    static final String NO_ENTRY = "no entry has the id";
    static final String NO_VALUE = "values of api.yaml has no";
    static final String NO_HEADER = "credentials.headers of api.yaml has no";
    private static final List<String> PARTS = List.of("type", "code", "message");
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private final ApiFiles api;
    private final Document openBody;
    private final Problems problems;
    private final References references;
    private final Pointers pointers;

    /** @param openBody the open profile of the error body */
    ApiYamlCheck(ApiFiles api, Document openBody, Problems problems) {
        this.api = api;
        this.openBody = openBody;
        this.problems = problems;
        this.references = new References(problems);
        this.pointers = new Pointers(problems);
    }

    void check() {
        servers();
        errorBody(api.part("errorBody"));
        credentials(api.part("credentials"));
        for (Item value : api.part("values").members()) {
            Expressions.check(value.at("form"), problems);
        }
        fixtures();
        references.of(api.part("preflight", "operation"), api.operationIds(), NO_OPERATION);
        references.of(api.part("preflight", "otherwise"), api.entryIds(), NO_ENTRY);
        api.part("surfaces").members().forEach(this::surface);
        for (Item requirement : api.part("requirements").items()) {
            references.ofEach(requirement.at("entries"), api.entryIds(), NO_ENTRY);
            SchemaCheck.inline(requirement.at("schema"), problems);
            pointers.intoSchema(requirement.at("at"), openBody);
        }
    }

    private void servers() {
        var paths = new LinkedHashSet<String>();
        for (Item server : api.part("servers").items()) {
            Item url = server.at("url");
            try {
                if (url.isText() && paths.add(URI.create(url.text()).getRawPath()) && paths.size() > 1) {
                    problems.fault(
                            url,
                            "the path of \"" + url.text() + "\" is not that of the first server; expected "
                                    + paths.iterator().next());
                }
            } catch (IllegalArgumentException malformed) {
                problems.fault(
                        url, "\"" + url.text() + "\" is no URL; expected one such as https://api.acme.example/v1");
            }
        }
    }

    private void errorBody(Item body) {
        Expressions.check(body.at("codeForm"), problems);
        // An API of bare statuses has no code that could be anywhere.
        if (api.rows().stream().anyMatch(row -> row.isOfTheApi() && row.hasCode())) {
            pointers.intoSchema(body.at("code"), openBody);
        }
        for (String part : List.of("message", "type", "requestId")) {
            pointers.intoSchema(body.at(part), openBody);
        }
        body.at("nested").at("at").texts().forEach(at -> pointers.intoSchema(at, openBody));
        pointers.intoSchema(body.at("nested").at("from"), openBody);
    }

    private void credentials(Item credentials) {
        references.ofEach(credentials.at("values"), api.part("values").memberNames(), NO_VALUE);
        Item token = credentials.at("token");
        references.of(token.at("operation"), api.operationIds(), NO_OPERATION);
        api.operation(token.at("operation").text()).ifPresent(operation -> {
            String success = "the success of " + operation.at("id").text();
            pointers.intoExample(token.at("value"), operation.at("success").at("body"), success);
            pointers.intoExample(token.at("seconds"), operation.at("success").at("body"), success);
        });
    }

    private void fixtures() {
        for (Item fixture : api.part("fixtures").members()) {
            references.ofEach(fixture.at("values"), api.part("values").memberNames(), NO_VALUE);
            references.ofEach(fixture.at("headers"), api.credentialHeaders(), NO_HEADER);
        }
    }

    private void surface(Item surface) {
        Item form = surface.at("form");
        List<String> found =
                PART.matcher(form.text()).results().map(part -> part.group(1)).toList();
        boolean whole = found.size() == PARTS.size() && Set.copyOf(found).equals(Set.copyOf(PARTS));
        boolean messageAlone = surface.at("kind").text().equals("client") && found.equals(List.of("message"));
        if (form.isText() && !whole && !messageAlone) {
            problems.fault(
                    form, "\"" + form.text() + "\" does not fit; expected {type}, {code} and {message} once each");
        }
        Item event = surface.at("event");
        Expressions.check(event.at("nameForm"), problems);
        Expressions.check(event.at("agent"), problems);
        surface.at("parts").members().forEach(part -> Expressions.check(part, problems));
    }
}
