package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else whose errors the bodies of an API may carry, such as a bank aggregator behind it
 * ({@code features/<api>/nested/<id>.yaml}).
 *
 * @param id the name in ids and addresses, and in the bodies of the API: {@code globex}
 * @param api the API whose bodies carry its errors
 * @param name what texts call it: {@code Globex}
 * @param source the document that lists its errors
 * @param wrapping how sure it is in which members of its own body the API puts them
 * @param groups the groups, in the provider's order
 * @param errors the errors, by group; a code may be in several groups
 */
public record Provider(
        String id,
        Api api,
        String name,
        Source source,
        Evidence wrapping,
        List<NestedGroup> groups,
        List<NestedError> errors) {

    public Provider {
        present(name, "name");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new BrokenCatalog(
                    "\"" + id + "\" is no id of a provider; expected small letters, digits and hyphens");
        }
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
    }

    /** The group with this id. */
    public Optional<NestedGroup> group(String group) {
        return groups.stream().filter(known -> known.id().equals(group)).findFirst();
    }

    /** How many different codes there are. */
    public int codes() {
        var codes = new LinkedHashSet<String>();
        errors.forEach(error -> codes.add(error.code()));
        return codes.size();
    }

    /**
     * The errors that a code means.
     *
     * @param code as a body or a person writes it; capitals do not matter
     * @param group the group that it is said to be in; empty where nothing is said
     * @return those of this group, or of every group where this one has no such code; none where the code is unknown
     */
    public List<NestedError> errors(String code, String group) {
        List<NestedError> all = errors.stream()
                .filter(error -> error.code().equalsIgnoreCase(code))
                .toList();
        List<NestedError> ofGroup =
                all.stream().filter(error -> error.group().equals(group)).toList();
        return ofGroup.isEmpty() ? all : ofGroup;
    }

    /** The id of an error, as preferences and commands write it: {@code globex/ACCOUNT_LOCKED}. */
    public String errorId(NestedError error) {
        return id + "/" + error.code();
    }

    /** The known code that is written most like this one, where one is near enough to be meant. */
    public Optional<String> nearest(String code) {
        String typed = code.toUpperCase(Locale.ROOT);
        return errors.stream()
                .map(NestedError::code)
                .min(Comparator.comparingInt(known -> distance(known, typed)))
                .filter(known -> distance(known, typed) <= Math.max(1, code.length() / 4));
    }

    private static int distance(String known, String typed) {
        return Similarity.distance(known.toUpperCase(Locale.ROOT), typed);
    }

    /** Two providers are the same when their APIs and ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Provider provider && id.equals(provider.id) && api.equals(provider.api);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
