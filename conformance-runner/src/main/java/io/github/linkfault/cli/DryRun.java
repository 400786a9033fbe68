package io.github.linkfault.cli;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.target.Session;
import java.util.List;
import java.util.Locale;

/** The list of what a run would send, made without sending anything. */
final class DryRun {

    private DryRun() {}

    static String of(List<Entry> selected, Session session) {
        var text = new StringBuilder();
        Secrets secrets = session.secrets();
        int ready = 0;
        int lacking = 0;
        for (Entry entry : selected) {
            String declared = session.target().declared().get(entry.id());
            if (declared != null) {
                line(text, "declared", entry, declared);
            } else if (!entry.surface().isApi()) {
                line(text, "declared", entry, entry.surface().notAsked());
            } else if (session.plan(entry) instanceof Plan.Ready plan) {
                ready++;
                Request request = plan.request();
                String fixture = entry.condition().fixture();
                line(
                        text,
                        "send",
                        entry,
                        request.method() + " " + secrets.redact(request.url()) + "   given that "
                                + entry.condition().sentence() + (fixture == null ? "" : " (fixture " + fixture + ")"));
            } else if (session.plan(entry) instanceof Plan.Lacking plan) {
                lacking++;
                line(
                        text,
                        "missing",
                        entry,
                        plan.member() + "   given that " + entry.condition().sentence());
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

    private static void line(StringBuilder text, String what, Entry entry, String detail) {
        text.append("%-9s %-46s %s%n".formatted(what, entry.id(), detail));
    }
}
