package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.export.JavaEnums;
import io.github.linkfault.export.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of others that a body may carry inside, which decide what to do.
 *
 * @param lists where lists of them may be
 * @param from where a body names whose errors they are
 * @param type the member of each with its group, or null
 * @param code the member of each with its code
 */
record Inner(List<BodyPath> lists, BodyPath from, @Nullable BodyPath type, BodyPath code, List<Whose> providers) {

    /** Somebody whose errors they are. */
    record Whose(String id, String title, Name name, String javaType) {}

    /** Those of an API; null where it has none, or where its bodies do not name whose errors they are. */
    static @Nullable Inner of(Catalog catalog, Api api) {
        NestedForm form = api.errorBody().nested();
        if (form == null || form.from() == null || catalog.providers(api).isEmpty()) {
            return null;
        }
        return new Inner(
                form.places().stream().map(BodyPath::of).toList(),
                BodyPath.of(form.from()),
                form.type() == null ? null : BodyPath.of(form.type()),
                BodyPath.of(form.code()),
                catalog.providers(api).stream()
                        .map((Provider provider) -> new Whose(
                                provider.id(),
                                provider.name(),
                                Name.of(api.name() + " " + provider.name()),
                                JavaEnums.type(provider.name())))
                        .toList());
    }
}
