package io.github.linkfault.mock.behaviour;

import java.util.List;
import java.util.stream.Collectors;

/** A document of scenarios that cannot be used; nothing of it counts. */
public final class BrokenScenarios extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param pointer where, as a JSON Pointer into the document
     * @param text what, and what was expected
     */
    public record Fault(String pointer, String text) {}

    private final transient List<Fault> faults;

    BrokenScenarios(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer() + ": " + fault.text())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, in the order of the document. */
    public List<Fault> faults() {
        return faults;
    }
}
