package io.github.linkfault.site;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operation's page, for its template. */
final class OperationView {

    private final Operation operation;
    private final Material material;

    OperationView(Operation operation, Material material) {
        this.operation = operation;
        this.material = material;
    }

    String id() {
        return operation.id();
    }

    String title() {
        return operation.title();
    }

    String apiName() {
        return Names.of(operation.api());
    }

    String href() {
        return Addresses.html(Addresses.of(operation));
    }

    String requestLine() {
        return operation.method() + " " + operation.path();
    }

    @Nullable
    String note() {
        return operation.note();
    }

    boolean pathInferred() {
        return operation.pathEvidence() == Evidence.INFERRED;
    }

    boolean tableInferred() {
        return operation.tableEvidence() == Evidence.INFERRED;
    }

    boolean isFuse() {
        return operation.api().id().equals("fuse");
    }

    boolean hasBearer() {
        return operation.request().path("headers").has("Authorization");
    }

    boolean isTokenCall() {
        return operation.request().path("body").has("apiKey");
    }

    /** The headers whose absence is documented as an error of this operation. */
    List<String> headers() {
        return own().flatMap(entry -> Stream.ofNullable(entry.condition().change()))
                .flatMap(change -> change.path("headers").properties().stream())
                .filter(header -> header.getValue().isNull() && !header.getKey().equals("Fuse-Api-Key"))
                .map(header -> header.getKey())
                .distinct()
                .toList();
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

    List<ErratumView> errata() {
        return own().flatMap(entry -> entry.errata().stream())
                .distinct()
                .map(material::erratum)
                .toList();
    }

    boolean hasErrata() {
        return !errata().isEmpty();
    }

    /** The options of {@code run} that choose its entries; Fuse's tables are by category, so that they are named one by one. */
    String selection() {
        return isFuse()
                ? own().map(entry -> "--entry " + entry.id()).collect(Collectors.joining(" \\\n    "))
                : "--tags '@operation:" + operation.id() + "'";
    }

    private Stream<Entry> own() {
        return material.catalog().entries().stream().filter(entry -> Objects.equals(entry.operation(), operation));
    }
}
