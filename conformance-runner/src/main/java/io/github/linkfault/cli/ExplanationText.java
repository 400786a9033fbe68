package io.github.linkfault.cli;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.EndUser;
import java.util.Objects;

/** The text of an explanation, with what is said alike of every error. */
final class ExplanationText {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    void item(String label, String value) {
        line("  %-12s %s".formatted(label, value));
    }

    /** What to do and who does it, and what the end user may be told. */
    void advice(String remedy, Action action) {
        advice(remedy, action, action.endUser());
    }

    /** The same of an error that has words of its own for the end user. */
    void advice(String remedy, Action action, EndUser endUser) {
        item("what to do", remedy);
        item("", action.id() + ": " + action.does());
        item("retry", action.retry() + "; who acts: " + action.actor());
        item("end user", told(endUser));
    }

    private static String told(EndUser endUser) {
        String wording = endUser.wording() == null ? "" : "\"" + endUser.wording() + "\"";
        if (!endUser.show()) {
            return wording.isEmpty() ? "not told" : "not told of the error; whoever waits: " + wording;
        }
        return "may be told: " + Objects.requireNonNullElse(endUser.wording(), "what happened");
    }

    /** Everything so far, without blank lines at its beginning. */
    @Override
    public String toString() {
        return text.toString().stripLeading();
    }
}
