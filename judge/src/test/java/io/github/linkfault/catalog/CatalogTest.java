package io.github.linkfault.catalog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalog is whole, and its names are well formed. */
class CatalogTest {

    private final Catalog catalog = Catalog.bundled();

    @Test
    void hasEveryEntry() {
        int rows = Repository.featureData().stream()
                .filter(file -> file.endsWith(".feature"))
                .mapToInt(file -> FeatureTables.read(file, catalog.file(file)).size())
                .sum();
        assertThat(catalog.allEntries()).hasSize(rows).hasSizeGreaterThan(80);
        assertThat(catalog.apis()).allSatisfy(api -> assertThat(catalog.entries())
                .anyMatch(entry -> entry.api().equals(api)));
        assertThat(catalog.entries()).anyMatch(entry -> !entry.surface().isApi());
        assertThat(catalog.entries()).anyMatch(entry -> "status".equals(entry.category()));
    }

    @Test
    void hasEveryOperation() {
        assertThat(catalog.operations())
                .filteredOn(operation -> operation.api().id().equals("aerosync"))
                .hasSize(11);
        assertThat(catalog.operations())
                .filteredOn(operation -> operation.api().id().equals("fuse"))
                .hasSize(33);
    }

    @Test
    void hasWellFormedIds() {
        assertThat(catalog.entries()).allSatisfy(entry -> assertThat(entry.id())
                .matches("aerosync/(widget/A[CR]|[a-z][A-Za-z]+/AC)-[0-9]{3}|fuse/(status/[0-9]{3}|[a-z]+(_[a-z]+)+)"));
        assertThat(catalog.operations()).extracting(Operation::id).allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)+"));
        assertThat(catalog.actions()).extracting(Action::id).allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(catalog.errata())
                .extracting(Erratum::id)
                .allMatch(id -> id.matches("(aerosync|fuse)(-[a-z0-9]+)+"))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsEveryFeatureFile() {
        Set<String> read =
                catalog.allEntries().stream().map(entry -> entry.place().file()).collect(toSet());

        assertThat(Repository.featureData())
                .filteredOn(file -> file.endsWith(".feature"))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void namesFilesByWhatTheyHold() {
        assertThat(catalog.entries()).allSatisfy(entry -> {
            String category = String.valueOf(entry.category());
            String name = entry.api().id().equals("aerosync")
                    ? entry.operationId()
                    : category.equals("status") ? "statuses" : category + "-errors";
            assertThat(entry.place().file()).isEqualTo(entry.api().id() + "/" + name + ".feature");
            assertThat(entry.tags()).contains("@" + entry.api().id());
        });
    }

    @Test
    void usesEveryConditionActionAndOperationThatItLists() {
        assertThat(catalog.allEntries()).flatExtracting(Entry::conditions).containsAll(catalog.conditions());
        assertThat(catalog.conditions())
                .containsAll(catalog.allEntries().stream()
                        .flatMap(entry -> entry.conditions().stream())
                        .toList());
        Stream<Action> ofNested = catalog.providers().stream()
                .flatMap(provider -> provider.errors().stream())
                .flatMap(error -> Stream.ofNullable(error.advice()))
                .map(NestedAdvice::action);
        assertThat(Stream.concat(catalog.allEntries().stream().map(Entry::action), ofNested))
                .containsAll(catalog.actions());
        assertThat(catalog.actions())
                .containsAll(catalog.allEntries().stream().map(Entry::action).toList());
        // Where codes belong to the API, a call without a row of its own may still answer with any of them.
        assertThat(catalog.entries())
                .extracting(Entry::operation)
                .containsAll(catalog.operations().stream()
                        .filter(operation -> operation.api().codesBelongToOperations())
                        .toList());
    }

    @Test
    void findsEntriesByPlaceAndByUri() {
        assertThat(catalog.entries()).allSatisfy(entry -> {
            assertThat(catalog.entry(entry.id())).contains(entry);
            assertThat(catalog.at(entry.place())).contains(entry);
            assertThat(catalog.place(catalog.uri(entry.place()), entry.place().line()))
                    .isEqualTo(entry.place());
        });
    }
}
