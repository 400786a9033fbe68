package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Similarity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A request asks the mock for something that there is not, such as an error that the operation cannot have. The mock answers with
 * what is nearest, never with a guess.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NEAREST = 3;
    private static final int LONGEST = 40;

    private final String title;
    private final String miss;
    private final String reason;
    private final transient List<String> nearest;

    private Refusal(String title, String detail, String miss, String reason, List<String> nearest) {
        super(detail, null, false, false);
        this.title = title;
        this.miss = miss;
        this.reason = reason;
        this.nearest = List.copyOf(nearest);
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** The same in a sentence, with what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The same for a header field: printable ASCII, and not long. */
    public String miss() {
        return miss;
    }

    /** The same for the log, without anything that the client sent. */
    public String reason() {
        return reason;
    }

    /** What was probably meant, the nearest first; often empty. */
    public List<String> nearest() {
        return nearest;
    }

    static Refusal noEntry(Operation operation, String name, EntryIndex index) {
        String shown = visible(name.isEmpty() ? "nothing" : name);
        List<String> ids = index.nearestNames(operation, name, MOST_NEAREST);
        return new Refusal(
                "no such error of " + operation.id(),
                "Prefer asks for the error " + shown + ", which is none of " + operation.id() + "'s. The nearest are "
                        + String.join(", ", ids) + ".",
                "no error " + shown + " of " + operation.id() + "; nearest: " + String.join(", ", ids),
                "no such error of " + operation.id(),
                ids);
    }

    static Refusal noInner(String name, Optional<String> nearest) {
        String choice = nearest.map(known -> "the nearest is " + known).orElse("expected PROVIDER/CODE");
        return new Refusal(
                "no such inner error",
                "Prefer asks for the inner error " + visible(name) + ", which no provider has; " + choice + ".",
                "no inner error " + visible(name) + "; " + choice,
                "no such inner error",
                nearest.stream().toList());
    }

    static Refusal noRoom(Entry entry) {
        String detail = "the error " + entry.label() + " carries none of a provider";
        return new Refusal(
                "no room for an inner error",
                "Prefer asks for an inner error, but " + detail + ".",
                "no inner error: " + detail,
                "no room for an inner error",
                List.of());
    }

    static Refusal noFault(String name) {
        String faults = String.join(", ", WireFault.ids());
        return new Refusal(
                "no such fault",
                "Prefer asks for the fault " + visible(name) + "; there are " + faults + ".",
                "no fault " + visible(name) + "; there are " + faults,
                "no such fault",
                List.of());
    }

    static Refusal noPreference(String name, Collection<String> known) {
        return unknown("preference", visible(name), "preference", name, known);
    }

    static Refusal noParameter(String preference, String name, Collection<String> known) {
        return unknown(
                "parameter",
                visible(name) + " of the preference " + preference,
                "parameter of a preference",
                name,
                known);
    }

    private static Refusal unknown(String kind, String shown, String reason, String name, Collection<String> known) {
        List<String> nearest = Similarity.nearest(cut(name), known).stream().toList();
        String choice = nearest.isEmpty()
                ? "there are " + Phrases.listed(List.copyOf(known), "and")
                : "the nearest is " + nearest.get(0);
        return new Refusal(
                "no such " + kind,
                "The mock knows no " + kind + " " + shown + "; " + choice + ".",
                "no " + kind + " " + shown + "; " + choice,
                "no such " + reason,
                nearest);
    }

    static Refusal badValue(String place, String value, String expected) {
        String text = place + " is " + visible(value.isEmpty() ? "empty" : value) + "; expected " + expected;
        return new Refusal(
                "a preference that cannot be read", "In Prefer, " + text + ".", text, "bad preference", List.of());
    }

    static Refusal noMagicValue(String name, String text, List<String> nearest) {
        String choice = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
        return new Refusal(
                "no such " + name,
                "The value " + visible(text) + " has the form of the mock's own, but stands for nothing"
                        + (nearest.isEmpty() ? "" : ". The nearest are " + String.join(", ", nearest)) + ".",
                "no " + name + " " + visible(text) + choice,
                "no such magic value",
                nearest);
    }

    /** Fit for a header field: visible ASCII only, and not long. */
    private static String visible(String text) {
        return (text.length() > LONGEST ? cut(text) + "..." : text).replaceAll("[^!-~ ]", "?");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
