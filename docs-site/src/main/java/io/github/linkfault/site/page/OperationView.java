package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Credentials;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.ErrorBody;
import io.github.linkfault.catalog.ErrorBody.Shown;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.site.handler.Snippet;
import io.github.linkfault.site.output.Escaping;
import io.github.linkfault.site.output.HttpMessage;
import io.github.linkfault.site.picture.JobPicture;
import io.github.linkfault.site.picture.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** An operation's page, for its template. */
final class OperationView {

    private static final String TOKEN = "{" + Token.PLACEHOLDER + "}";

    private final Operation operation;
    private final Material material;

    OperationView(Operation operation, Material material) {
        this.operation = operation;
        this.material = material;
    }

    String option() {
        return material.option();
    }

    String id() {
        return operation.id();
    }

    String title() {
        return operation.title();
    }

    String apiName() {
        return operation.api().name();
    }

    String href() {
        return Addresses.html(Addresses.of(operation));
    }

    String requestLine() {
        return operation.method() + " " + operation.path();
    }

    /** The same as HTML that may break after a slash. */
    String requestCell() {
        return Arrays.stream(requestLine().split("(?<=/)", -1))
                .map(Escaping::text)
                .collect(Collectors.joining("<wbr>"));
    }

    /** The document that method, path and success are from, or null. */
    @Nullable
    SourceView source() {
        return SourceView.of(operation.documentedIn(), material.catalog()).orElse(null);
    }

    @Nullable
    String note() {
        return operation.note();
    }

    /** The errors that every caller of it must handle at the least. */
    HandleFirstView handleFirstList() {
        return new HandleFirstView(
                apiName(),
                HandleFirstView.items(
                        material.catalog(),
                        entry -> operation.api().codesBelongToOperations()
                                ? operation.equals(entry.operation())
                                : operation.api().equals(entry.api())));
    }

    boolean hasHandleFirst() {
        return !handleFirstList().items().isEmpty();
    }

    /** The states of the API's jobs, where this is one of the calls that lead through them. */
    List<Picture> jobs() {
        return JobPicture.shows(operation)
                ? JobPicture.of(operation.api(), material.catalog()).stream().toList()
                : List.of();
    }

    boolean pathInferred() {
        return operation.pathEvidence() == Evidence.INFERRED;
    }

    boolean tableInferred() {
        return operation.tableEvidence() == Evidence.INFERRED;
    }

    /** The members of the body that hold credentials. */
    List<String> credentialMembers() {
        List<String> placeholders =
                credentials().values().stream().map(value -> "{" + value + "}").toList();
        return operation.request().path("body").properties().stream()
                .filter(member -> placeholders.contains(member.getValue().asString("")))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasCredentialMembers() {
        return !credentialMembers().isEmpty();
    }

    /** The header that carries the token, up to the token: {@code Authorization: Bearer}. Null where none does. */
    @Nullable
    String tokenHeader() {
        return operation.request().path("headers").properties().stream()
                .filter(header -> header.getValue().asString("").contains(TOKEN))
                .map(header -> header.getKey() + ": "
                        + header.getValue().asString().replace(TOKEN, "").strip())
                .findFirst()
                .orElse(null);
    }

    /** The operation that hands out the token. */
    EntryLink tokenOperation() {
        String id = Objects.requireNonNull(credentials().token()).operation();
        return material.catalog()
                .operation(operation.api(), id)
                .map(other -> new EntryLink(Addresses.of(other), other.id()))
                .orElseThrow();
    }

    /** The headers that authorise every request. */
    List<String> credentialHeaders() {
        return credentials().headers().entrySet().stream()
                .filter(header -> header.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasCredentialHeaders() {
        return !credentialHeaders().isEmpty();
    }

    boolean hasSeveralCredentialHeaders() {
        return credentialHeaders().size() > 1;
    }

    /** Whether {@code api.yaml} says of no way that a request is authorised. */
    boolean isOpen() {
        return !hasCredentialMembers() && tokenHeader() == null && !hasCredentialHeaders();
    }

    private Credentials credentials() {
        return operation.api().credentials();
    }

    /** The member of an error body that has the code. */
    String codeMember() {
        return BodyMembers.dotted(body().code());
    }

    /** The member of an error body that has the kind of the error; null where it has none. */
    @Nullable
    String typeMember() {
        JsonPointer type = body().type();
        return type == null ? null : BodyMembers.dotted(type);
    }

    boolean hasMessageMember() {
        return body().message() != null;
    }

    /** The members of an error body that are sentences. */
    List<String> textMembers() {
        return body().shown().entrySet().stream()
                .filter(member -> member.getValue() == Shown.TEXT)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasTextMembers() {
        return !textMembers().isEmpty();
    }

    private ErrorBody body() {
        return operation.api().errorBody();
    }

    /** The headers beside those of every request whose absence is documented as an error of this operation. */
    List<String> headers() {
        return own().flatMap(entry -> entry.conditions().stream())
                .flatMap(condition -> Stream.ofNullable(condition.change()))
                .flatMap(change -> change.path("headers").properties().stream())
                .filter(header -> header.getValue().isNull()
                        && !credentialHeaders().contains(header.getKey())
                        && !carriesToken(header.getKey()))
                .map(header -> header.getKey())
                .distinct()
                .toList();
    }

    private boolean carriesToken(String header) {
        return Placeholders.names(
                        operation.request().path("headers").path(header).asString(""))
                .contains(Token.PLACEHOLDER);
    }

    boolean hasHeaders() {
        return !headers().isEmpty();
    }

    String curl() {
        return material.mock().curl(operation);
    }

    HttpMessage success() {
        return material.mock().answer(operation);
    }

    /** Its entries that document a failure. */
    List<EntryView> entries() {
        return own().filter(Entry::isFailure).map(material::entry).toList();
    }

    List<ExampleView> examples() {
        return own().filter(Entry::isFailure).map(material::example).toList();
    }

    /** What to write to handle its errors, language by language. */
    List<Snippet> handlers() {
        return material.handlers(operation);
    }

    boolean hasHandlers() {
        return !handlers().isEmpty();
    }

    List<ErratumView> errata() {
        return own().flatMap(entry -> entry.errata().stream())
                .distinct()
                .map(material::erratum)
                .toList();
    }

    /** Errata that speak of this operation, or of every one, and say what its callers have to expect beside its table. */
    List<ErratumView> alsoReady() {
        return new AlsoReady(material.catalog())
                .of(operation)
                .filter(erratum -> own().noneMatch(entry -> entry.errata().contains(erratum.id())))
                .map(erratum -> material.erratum(erratum.id()))
                .toList();
    }

    /** The codes of its API that no table has. */
    UnlistedView unlisted() {
        return new UnlistedView(operation.api(), material.catalog());
    }

    boolean hasAlsoReady() {
        return !alsoReady().isEmpty() || unlisted().isThere();
    }

    boolean hasErrata() {
        return !errata().isEmpty();
    }

    /** What they say against the documents, at the head of the page. */
    ContestedView contradictions() {
        return new ContestedView("its errors", "errata", errata());
    }

    /** The options of {@code run} that choose its entries; one by one where the API's tables are not by operation. */
    String selection() {
        return operation.api().codesBelongToOperations()
                ? "--tags '@operation:" + operation.id() + "'"
                : own().map(entry -> "--entry " + entry.id()).collect(Collectors.joining(" \\\n    "));
    }

    private Stream<Entry> own() {
        return material.catalog().entries().stream().filter(entry -> Objects.equals(entry.operation(), operation));
    }
}
