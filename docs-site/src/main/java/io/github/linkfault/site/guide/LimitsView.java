package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.site.page.Addresses;
import io.github.linkfault.site.page.EntryLink;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What cannot be provoked or judged, by reason, for the template. */
final class LimitsView {

    /** An operation of which something is inferred, with the note that says what. */
    record Noted(String address, String id, String note) {}

    /** An erratum that no entry can show. */
    record Titled(String address, String title) {}

    private final Catalog catalog;

    private LimitsView(Catalog catalog) {
        this.catalog = catalog;
    }

    static LimitsView of(Catalog catalog) {
        return new LimitsView(catalog);
    }

    /** Those that show in a text, not in an HTTP answer. */
    List<EntryLink> texts() {
        return links(entry -> !entry.surface().isApi());
    }

    List<FixtureView> fixtures() {
        return FixtureView.of(catalog);
    }

    int total() {
        return catalog.entries().size();
    }

    int textCount() {
        return texts().size();
    }

    int byFixture() {
        return fixtures().stream().mapToInt(FixtureView::count).sum();
    }

    int byRequest() {
        return total() - byFixture() - textCount();
    }

    List<EntryLink> withoutStatus() {
        return links(entry ->
                entry.statuses() != null && entry.statuses().documented().isEmpty());
    }

    List<EntryLink> withoutMessage() {
        return links(entry -> entry.messages().isEmpty() && entry.isFailure());
    }

    List<EntryLink> withoutOperation() {
        return links(entry -> entry.surface().isApi() && entry.evidence().operation() == Evidence.INFERRED);
    }

    List<EntryLink> withoutRemedy() {
        return links(entry -> entry.evidence().remedy() == Evidence.INFERRED);
    }

    List<Noted> inferredPaths() {
        return catalog.operations().stream()
                .filter(operation -> operation.pathEvidence() == Evidence.INFERRED)
                .map(LimitsView::noted)
                .toList();
    }

    private static Noted noted(Operation operation) {
        return new Noted(Addresses.of(operation), operation.id(), Objects.requireNonNull(operation.note()));
    }

    List<Titled> errataWithoutEntries() {
        return catalog.errata().stream()
                .filter(erratum -> erratum.entries().isEmpty())
                .map(LimitsView::titled)
                .toList();
    }

    private static Titled titled(Erratum erratum) {
        return new Titled(Addresses.of(erratum), erratum.title());
    }

    private List<EntryLink> links(Predicate<Entry> chosen) {
        return catalog.entries().stream().filter(chosen).map(EntryLink::to).toList();
    }
}
