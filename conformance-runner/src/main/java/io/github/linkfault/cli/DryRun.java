package io.github.linkfault.cli;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.target.Session;
import java.util.List;
import java.util.Locale;

/** The list of what a run would send, made without sending anything. */
final class DryRun {

    private DryRun() {}

    static String of(List<Entry> selected, Session session) {
        var text = new StringBuilder();
        int ready = 0;
        int lacking = 0;
        for (Entry entry : selected) {
            String declared = session.target().declared().get(entry.id());
            if (declared != null) {
                line(text, "declared", entry, declared);
            } else if (!entry.surface().isApi()) {
                line(text, "declared", entry, entry.surface().notAsked());
            } else if (lines(text, entry, session)) {
                ready++;
            } else {
                lacking++;
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "%nNothing was sent. %d of %s can be asked for; %s something in the target file.%n",
                ready,
                Phrases.counted(selected.size(), "entry", "entries"),
                Phrases.counted(lacking, "lacks", "lack")));
        return text.toString();
    }

    /** A line for each condition; says whether the entry can be asked for in any. */
    private static boolean lines(StringBuilder text, Entry entry, Session session) {
        boolean ready = false;
        for (Condition condition : entry.conditions()) {
            String given = "   given that " + condition.sentence();
            String fixture = condition.fixture();
            Plan plan = session.plan(entry, condition);
            if (plan instanceof Plan.Ready found) {
                ready = true;
                Request request = found.request();
                line(
                        text,
                        "send",
                        entry,
                        request.method() + " " + session.secrets().redact(request.url()) + given
                                + (fixture == null ? "" : " (fixture " + fixture + ")"));
            } else {
                line(text, "missing", entry, ((Plan.Lacking) plan).member() + given);
            }
        }
        return ready;
    }

    private static void line(StringBuilder text, String what, Entry entry, String detail) {
        text.append("%-9s %-46s %s%n".formatted(what, entry.id(), detail));
    }
}
