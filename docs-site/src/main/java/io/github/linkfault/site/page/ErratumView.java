package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An erratum, for the templates. */
final class ErratumView {

    /**
     * One reading.
     *
     * @param href the source's row on the page of the sources
     * @param followed how many answers of the run at hand follow it; null without a run
     */
    record Side(
            String source,
            String says,
            @Nullable String href,
            @Nullable String followed) {}

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(?:[-_][A-Za-z0-9]+)+");

    private final Erratum erratum;
    private final Catalog catalog;
    private final SeenRun run;

    ErratumView(Erratum erratum, Catalog catalog, SeenRun run) {
        this.erratum = erratum;
        this.catalog = catalog;
        this.run = run;
    }

    String id() {
        return erratum.id();
    }

    String title() {
        return erratum.title();
    }

    String address() {
        return Addresses.of(erratum);
    }

    List<Side> readings() {
        return erratum.readings().stream()
                .map(reading -> new Side(
                        reading.source(),
                        reading.says(),
                        SourceView.of(reading.source(), catalog)
                                .map(SourceView::htmlHref)
                                .orElse(null),
                        followed(reading)))
                .toList();
    }

    private @Nullable String followed(Reading reading) {
        return run.following(erratum.id(), reading.says());
    }

    boolean hasRun() {
        return run.isThere();
    }

    boolean changesClient() {
        return erratum.changesClient();
    }

    /** Whether it is about most errors of its API, so that it says little of each. */
    boolean isGeneral() {
        Set<String> touched = erratum.entries().stream()
                .flatMap(id -> catalog.entry(id).stream())
                .map(Entry::errorId)
                .collect(Collectors.toSet());
        long all = catalog.apiOf(erratum).stream()
                .flatMap(api -> catalog.entries().stream()
                        .filter(entry -> entry.api().equals(api) && entry.isFailure())
                        .map(Entry::errorId)
                        .distinct())
                .count();
        return 2L * touched.size() > all;
    }

    /** The words by which the page's filter finds it: {@code severity-client kind-gap api-acme}. */
    String roles() {
        return String.join(
                ".",
                "entry",
                "severity-" + erratum.severity(),
                "kind-" + Objects.requireNonNullElse(erratum.kind(), "other"),
                "api-" + api());
    }

    /** The id of the API that it is about. */
    private String api() {
        return catalog.apiOf(erratum).map(Api::id).orElse("");
    }

    String severityWords() {
        return changesClient() ? "changes what a client does" : "note";
    }

    /** What disagrees with what; empty where nobody has said. */
    String kindWords() {
        return switch (Objects.requireNonNullElse(erratum.kind(), "")) {
            case "documents" -> "the documents disagree";
            case "standard" -> "the documents disagree with a standard";
            case "gap" -> "the documents leave something out";
            default -> "";
        };
    }

    boolean hasKind() {
        return erratum.kind() != null;
    }

    /** What its vendor has made of it. */
    String statusWords() {
        return erratum.status();
    }

    /** On the page of the errata, from the site's root. */
    String href() {
        return Addresses.html(Addresses.ERRATA) + "#" + erratum.id();
    }

    /** The names that it speaks of beside its title: codes, paths, members. */
    String words() {
        return erratum.readings().stream()
                .flatMap(reading -> NAME.matcher(reading.says()).results().map(MatchResult::group))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String accepts() {
        return erratum.accepts();
    }

    String why() {
        return erratum.why();
    }

    String advice() {
        return erratum.advice();
    }

    /** The errors that it touches, each page once. */
    List<ErrorRow> errors() {
        return ErrorPage.of(catalog).stream()
                .filter(page -> page.entries().stream()
                        .anyMatch(entry -> erratum.entries().contains(entry.id())))
                .map(ErrorRow::new)
                .toList();
    }

    /** An operation that it concerns beside those of its errors. */
    record Call(String id, String href) {}

    List<Call> calls() {
        return catalog.operations().stream()
                .filter(operation -> operation.api().id().equals(api())
                        && erratum.operations().contains(operation.id()))
                .map(operation -> new Call(operation.id(), Addresses.html(Addresses.of(operation))))
                .toList();
    }

    boolean isAffecting() {
        return hasErrors() || !erratum.operations().isEmpty();
    }

    boolean hasErrors() {
        return !erratum.entries().isEmpty();
    }
}
