package io.github.linkfault.catalog;

import io.github.linkfault.catalog.Credentials.HeaderField;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.ErrorBody.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code features/<api>/api.yaml}. */
final class ApiReader {

    private static final long DEFAULT_TOKEN_SECONDS = 1800;

    private final String id;
    private final DataFile file;

    ApiReader(String id, DataFile file) {
        this.id = id;
        this.file = file;
    }

    Api read() {
        try {
            DataFile preflight = file.member("preflight");
            return new Api(
                    id,
                    file.text("name"),
                    file.optionalText("description"),
                    file.optionalText("documentedIn"),
                    servers(),
                    codesBelongToOperations(),
                    errorBody(file.member("errorBody")),
                    credentials(file.part("credentials")),
                    file.membersOf("values", ApiReader::value),
                    file.membersOf("fixtures", ApiReader::fixture),
                    new PreflightRequest(preflight.text("operation"), preflight.text("otherwise")),
                    surfaces(true),
                    surfaces(false),
                    exits(),
                    requirements(),
                    unlistedCodes(),
                    file.part("mock"));
        } catch (BrokenCatalog broken) {
            throw broken.within(file.place());
        }
    }

    private List<Server> servers() {
        var servers = new ArrayList<Server>();
        file.member("servers")
                .eachItem(item -> servers.add(new Server(item.text("id"), item.text("url"), item.flag("production"))));
        return servers;
    }

    private List<UnlistedCode> unlistedCodes() {
        var codes = new ArrayList<UnlistedCode>();
        file.part("unlistedCodes").optionalItems().forEach(item -> {
            String source = item.text("source");
            int status = item.number("status");
            for (String code : item.member("codes").texts()) {
                if (codes.stream().anyMatch(other -> other.code().equals(code))) {
                    throw item.broken("the code " + code + " occurs twice in unlistedCodes");
                }
                codes.add(new UnlistedCode(code, status, source));
            }
        });
        return codes;
    }

    private boolean codesBelongToOperations() {
        String owner = file.text("codesBelongTo");
        return switch (owner) {
            case "operation" -> true;
            case "api" -> false;
            default -> throw file.broken("codesBelongTo is \"" + owner + "\"; expected operation or api");
        };
    }

    private static ErrorBody errorBody(DataFile body) {
        return new ErrorBody(
                body.pointer("code"),
                body.optionalPointer("message"),
                body.optionalPointer("type"),
                body.optionalPointer("requestId"),
                body.pattern("codeForm"),
                body.optional("nested") == null ? null : nested(body.member("nested")),
                body.membersOf("shown", ApiReader::shown));
    }

    private static Shown shown(DataFile holds) {
        return switch (holds.ownText()) {
            case "word" -> Shown.WORD;
            case "text" -> Shown.TEXT;
            default -> throw holds.broken("\"" + holds.ownText() + "\" is neither word nor text");
        };
    }

    private static NestedForm nested(DataFile nested) {
        return new NestedForm(
                nested.pointers("at"),
                nested.optionalPointer("from"),
                nested.pointer("title"),
                nested.pointer("code"),
                nested.optionalPointer("type"),
                nested.pointer("details"));
    }

    private static Credentials credentials(DataFile credentials) {
        return new Credentials(
                credentials.optionalTexts("values"),
                credentials.membersOf("headers", ApiReader::header),
                token(credentials),
                Set.copyOf(credentials.optionalTexts("members")));
    }

    private static HeaderField header(DataFile field) {
        return new HeaderField(field.flag("secret"), field.flag("required"), field.optionalText("purpose"));
    }

    private static @Nullable Token token(DataFile credentials) {
        if (credentials.optional("token") == null) {
            return null;
        }
        DataFile token = credentials.member("token");
        return new Token(
                token.text("operation"), token.pointer("value"), token.pointer("seconds"), DEFAULT_TOKEN_SECONDS);
    }

    private static RequestValue value(DataFile value) {
        return new RequestValue(
                value.name(),
                value.optionalPattern("form"),
                value.flag("secret"),
                value.text("inMessages", value.name()));
    }

    private static FixtureNeeds fixture(DataFile needs) {
        return new FixtureNeeds(
                needs.optionalTexts("values"),
                needs.optionalTexts("headers"),
                needs.flag("body"),
                needs.optionalText("how"));
    }

    /** Those that a run counts, or the others. */
    private List<Surface> surfaces(boolean counted) {
        return file.part("surfaces").members().stream()
                .map(ApiReader::surface)
                .filter(surface -> surface.isCounted() == counted)
                .toList();
    }

    private static Surface surface(DataFile surface) {
        String kind = surface.text("kind", "text");
        return switch (kind) {
            case "text" -> new Surface(surface.name(), text(surface), null, true);
            case "client" -> new Surface(surface.name(), text(surface), null, false);
            case "webhook" -> new Surface(surface.name(), null, event(surface), false);
            default -> throw surface.broken("the kind is \"" + kind + "\"; expected text, client or webhook");
        };
    }

    private static TextForm text(DataFile surface) {
        DataFile parts = surface.member("parts");
        var patterns = new LinkedHashMap<String, String>();
        for (DataFile part : parts.members()) {
            patterns.put(part.name(), parts.pattern(part.name()).pattern());
        }
        return TextForm.of(surface.text("form"), patterns, surface.text("callback"), surface.text("notAsked"));
    }

    private static EventForm event(DataFile surface) {
        DataFile event = surface.member("event");
        return new EventForm(
                event.pointer("name"),
                event.optionalPointer("status"),
                event.pattern("nameForm"),
                event.optionalPattern("agent"),
                event.membersOf("others", DataFile::texts),
                event.membersOf("examples", DataFile::node),
                event.optionalText("exampleAgent"),
                surface.optional("signature") == null ? null : signature(surface.member("signature")),
                surface.text("notAsked"));
    }

    private static EventSignature signature(DataFile signature) {
        String algorithm = signature.text("algorithm");
        if (!algorithm.equals(EventSignature.ALGORITHM)) {
            throw signature.broken("the algorithm is \"" + algorithm + "\"; expected " + EventSignature.ALGORITHM);
        }
        return new EventSignature(signature.text("header"), signature.text("prefix", ""));
    }

    private List<ExitForm> exits() {
        var exits = new ArrayList<ExitForm>();
        for (DataFile item : file.part("exits").optionalItems()) {
            DataFile query = item.member("query");
            exits.add(new ExitForm(
                    item.text("id"),
                    item.text("callback"),
                    item.optionalPointer("within"),
                    item.pointer("code"),
                    item.pointer("type"),
                    item.pointer("message"),
                    item.pointer("shown"),
                    new ExitForm.Query(
                            query.text("mark"), query.text("code"), query.text("type"), query.text("message")),
                    item.text("documentedIn")));
        }
        return exits;
    }

    private List<Requirement> requirements() {
        var requirements = new ArrayList<Requirement>();
        for (DataFile item : file.part("requirements").optionalItems()) {
            requirements.add(requirement(item));
        }
        return requirements;
    }

    private static Requirement requirement(DataFile item) {
        return new Requirement(
                item.text("rule"),
                item.text("sentence"),
                Set.copyOf(item.member("entries").texts()),
                item.member("schema").node(),
                item.text("expected"),
                item.optionalPointer("at"),
                item.text("actual", ""),
                item.membersOf("wrong", DataFile::node));
    }
}
