package io.github.linkfault.mock.behaviour;

import io.github.linkfault.mock.behaviour.EntryIndex.Provoked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The error for a body that lacks members.
 *
 * @param members the names of those that it lacks
 */
record MissingMembers(Provoked provoked, Set<String> members) {

    static Optional<MissingMembers> of(Provoked provoked) {
        JsonNode change = Objects.requireNonNull(provoked.condition().change());
        Set<String> members = change.path("body").properties().stream()
                .filter(member -> member.getValue().isNull())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return members.isEmpty() ? Optional.empty() : Optional.of(new MissingMembers(provoked, members));
    }

    /**
     * The entry that fits a body best: the one for the most members of which the body has none, otherwise the one for the fewest.
     *
     * @param known whether the operation's body has a member of this name at all
     * @param lacking whether this body lacks it
     */
    static Optional<Provoked> fitting(
            List<MissingMembers> candidates, Predicate<String> known, Predicate<String> lacking) {
        List<MissingMembers> possible = candidates.stream()
                .filter(candidate -> candidate.members().stream().allMatch(known))
                .toList();
        if (possible.stream().flatMap(candidate -> candidate.members().stream()).noneMatch(lacking)) {
            return Optional.empty();
        }
        Comparator<MissingMembers> bySize =
                Comparator.comparingInt(candidate -> candidate.members().size());
        return possible.stream()
                .filter(candidate -> candidate.members().stream().allMatch(lacking))
                .max(bySize)
                .or(() -> possible.stream().min(bySize))
                .map(MissingMembers::provoked);
    }
}
