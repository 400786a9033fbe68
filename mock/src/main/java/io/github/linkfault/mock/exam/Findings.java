package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Operation;
import io.github.linkfault.mock.behaviour.Undocumented;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges what clients did about the errors that they have met. */
final class Findings {

    private static final Map<Undocumented, Fault> WHAT_A_CLIENT_MUST_NOT_NEED = Map.of(
            Undocumented.MESSAGE_CHANGED, Fault.DEPENDS_ON_MESSAGE,
            Undocumented.MISSING_MESSAGE, Fault.DEPENDS_ON_MESSAGE,
            Undocumented.EXTRA_MEMBER, Fault.DEPENDS_ON_MEMBERS);

    private final List<ExamFinding> found = new ArrayList<>();

    private Findings() {}

    static List<ExamFinding> of(Collection<Encounters> documented, Collection<Encounters> undocumented) {
        var findings = new Findings();
        List<Encounters> idle = documented.stream()
                .filter(met -> met.direct > 0 && (met.asksForBackOff() || met.asksForToken()))
                .toList();
        boolean swallowed =
                idle.size() > 1 && idle.stream().noneMatch(Encounters::hasReaction) && nothingWrong(documented);
        for (Encounters met : documented) {
            findings.ofWhatWasDone(met);
            if (!swallowed && met.direct > 0) {
                findings.ofWhatWasNotDone(met);
            }
        }
        undocumented.forEach(findings::ofWhatWasDone);
        findings.ofDifferences(documented, undocumented);
        if (swallowed) {
            findings.found.add(new ExamFinding(
                    Fault.SWALLOWED,
                    null,
                    null,
                    "The client " + Fault.SWALLOWED.sentence() + ": "
                            + idle.stream().map(met -> met.entry().id()).collect(Collectors.joining(", ")) + ".",
                    idle.stream().mapToLong(met -> met.direct).sum()));
        }
        return List.copyOf(findings.found);
    }

    private static boolean nothingWrong(Collection<Encounters> documented) {
        return documented.stream().allMatch(met -> met.faults().isEmpty());
    }

    private void ofWhatWasDone(Encounters met) {
        met.faults().forEach((fault, count) -> add(fault, met, met.detail(fault), count));
    }

    private void ofWhatWasNotDone(Encounters met) {
        if (met.asksForBackOff() && met.again + met.againWithOtherCredentials == 0) {
            add(Fault.NEVER_RETRIED, met, "", met.direct);
        }
        if (met.asksForToken()
                && met.remedied + met.againWithOtherCredentials == 0
                && met.count(Fault.NO_NEW_TOKEN) == 0) {
            add(Fault.NO_NEW_TOKEN, met, "never asked for one", met.direct);
        }
    }

    /** An answer that differs in what no client must need gets another reaction than the documented one. */
    private void ofDifferences(Collection<Encounters> documented, Collection<Encounters> undocumented) {
        for (Encounters changed : undocumented) {
            Undocumented change = changed.changed();
            Fault fault = change == null ? null : WHAT_A_CLIENT_MUST_NOT_NEED.get(change);
            Encounters plain = documented.stream()
                    .filter(met -> met.direct > 0 && met.entry().equals(changed.entry()))
                    .findFirst()
                    .orElse(null);
            if (change != null && fault != null && plain != null && plain.hasReaction() != changed.hasReaction()) {
                String one = plain.hasReaction() ? "reacted to it" : "did nothing about it";
                String other = changed.hasReaction() ? "reacted to " : "did nothing about ";
                add(fault, changed, one + " as documented, but " + other + change.id(), changed.direct);
            }
        }
    }

    private void add(Fault fault, Encounters met, String detail, long count) {
        Operation operation = met.operation;
        String of = met.changed() == null
                ? met.entry().id()
                : met.changed().id() + " (made from " + met.entry().id() + ")";
        found.add(new ExamFinding(
                fault,
                met.entry().id(),
                id(operation),
                of + ": the client " + fault.sentence() + (detail.isEmpty() ? "" : ": " + detail)
                        + (count > 1 ? ", " + count + " times" : "") + ". The error's action is "
                        + met.action().id() + ", its retry " + met.action().retry() + ".",
                count));
    }

    private static @Nullable String id(@Nullable Operation operation) {
        return operation == null ? null : operation.api().id() + "/" + operation.id();
    }
}
