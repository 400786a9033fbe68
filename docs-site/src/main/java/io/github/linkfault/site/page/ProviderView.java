package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.NestedGroup;
import io.github.linkfault.catalog.Provider;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A provider, whose errors an API may carry inside its own, for its template. */
final class ProviderView {

    private final Provider provider;
    private final Material material;

    ProviderView(Provider provider, Material material) {
        this.provider = provider;
        this.material = material;
    }

    /** What to do about an error, or about a group of them. */
    record Advice(NestedAdvice said) {

        String cause() {
            return said.cause();
        }

        String remedy() {
            return said.remedy();
        }

        ActionView action() {
            return new ActionView(said.action());
        }

        String actionId() {
            return said.action().id();
        }

        String actionAddress() {
            return Addresses.of(said.action());
        }

        String actionHref() {
            return Addresses.html(actionAddress());
        }

        boolean inferred() {
            return said.evidence() == Evidence.INFERRED;
        }

        private static @Nullable Advice of(@Nullable NestedAdvice said) {
            return said == null ? null : new Advice(said);
        }
    }

    /** An error, as a row of the table of its group. */
    record Row(
            String code,
            String group,
            String anchor,
            @Nullable Advice advice) {

        /** Whether an earlier group has the same code, so that the code alone does not tell which is meant. */
        boolean repeated() {
            return !anchor.equals(code);
        }
    }

    /** A group, as a section. */
    record Section(
            String id,
            String title,
            @Nullable String url,
            @Nullable Advice advice,
            List<Row> errors) {

        boolean hasErrors() {
            return !errors.isEmpty();
        }
    }

    String id() {
        return provider.id();
    }

    String address() {
        return Addresses.of(provider);
    }

    String page() {
        return Addresses.html(address());
    }

    String name() {
        return provider.name();
    }

    String api() {
        return provider.api().id();
    }

    String apiName() {
        return provider.api().name();
    }

    String option() {
        return material.option();
    }

    String source() {
        return provider.source().id();
    }

    String gives() {
        return provider.source().gives();
    }

    int codes() {
        return provider.codes();
    }

    String wrapping() {
        return provider.wrapping().id();
    }

    boolean allMeanings() {
        return provider.errors().stream().allMatch(error -> error.advice() != null);
    }

    /** The errors of the API that carry such errors. */
    List<ErrorRow> outer() {
        return material.rows(page -> page.first().code() != null && material.carries(page, provider.api()));
    }

    boolean hasOuter() {
        return !outer().isEmpty();
    }

    List<Row> first() {
        return rows(NestedError::handleFirst);
    }

    boolean hasFirst() {
        return !first().isEmpty();
    }

    List<Row> failover() {
        return rows(NestedError::failover);
    }

    boolean hasFailover() {
        return !failover().isEmpty();
    }

    /** All of its errors, in its order. */
    List<Row> errors() {
        return rows(error -> true);
    }

    List<Section> groups() {
        return provider.groups().stream().map(this::section).toList();
    }

    private Section section(NestedGroup group) {
        return new Section(
                group.id(), group.title(), group.url(), Advice.of(group.advice()), rows(error -> error.group()
                        .equals(group.id())));
    }

    private List<Row> rows(Predicate<NestedError> chosen) {
        return provider.errors().stream()
                .filter(chosen)
                .map(error -> new Row(
                        error.code(), error.group(), Addresses.anchor(provider, error), Advice.of(error.advice())))
                .toList();
    }
}
