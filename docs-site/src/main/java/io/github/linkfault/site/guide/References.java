package io.github.linkfault.site.guide;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.catalog.Statuses;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Escaping;
import io.github.linkfault.site.page.Addresses;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a hand-written page names what the catalog knows: {@code entry:acme/readAccount/E-105[]},
 * {@code operation:acme/readAccount[]}, {@code action:reconnect[]}, {@code status:404[]},
 * {@code erratum:acme-type-in-capitals[]}, {@code rule:media-type[]}. Text between the brackets is the link's. A name that
 * nothing has is an error of the page.
 */
final class References {

    private static final Pattern REFERENCE =
            Pattern.compile("\\b(entry|operation|action|status|erratum|rule):([A-Za-z0-9][A-Za-z0-9/_-]*)\\[([^]]*)]");

    private record Known(String address, String label) {}

    private final Map<String, Known> known = new LinkedHashMap<>();

    References(Catalog catalog) {
        for (Entry entry : catalog.entries()) {
            add("entry:" + entry.id(), Addresses.of(entry), entry.label());
            Statuses statuses = entry.statuses();
            if (statuses != null) {
                statuses.accepted().forEach(status -> add("status:" + status, Addresses.ofStatus(status), status + ""));
            }
        }
        catalog.operations()
                .forEach(operation -> add(
                        "operation:" + operation.api().id() + "/" + operation.id(),
                        Addresses.of(operation),
                        operation.id()));
        for (Action action : catalog.actions()) {
            add("action:" + action.id(), Addresses.of(action), action.id());
        }
        catalog.errata().forEach(erratum -> add("erratum:" + erratum.id(), Addresses.of(erratum), erratum.title()));
        for (Rule rule : Rules.of(catalog).all()) {
            add("rule:" + rule.id(), Addresses.of(rule), rule.id());
        }
    }

    private void add(String name, String address, String label) {
        known.put(name, new Known(address, label));
    }

    /** The page's text with each reference as an {@code xref}. */
    String resolve(String page, String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(link(page, text, found)));
    }

    private String link(String page, String text, MatchResult found) {
        String name = found.group(1) + ":" + found.group(2);
        Known target = known.get(name);
        if (target == null) {
            long line = text.substring(0, found.start()).lines().count();
            throw new BrokenSite("%s:%d names %s, which the catalog does not have; the nearest is %s"
                    .formatted(page, Math.max(1, line), name, nearest(name)));
        }
        String label = found.group(3).isEmpty() ? Escaping.text(target.label()) : found.group(3);
        return "xref:{root}" + target.address() + "[" + label + "]";
    }

    private String nearest(String name) {
        return known.keySet().stream()
                .filter(candidate -> candidate.startsWith(name.substring(0, name.indexOf(':') + 1)))
                .min(Comparator.comparingInt(candidate -> Similarity.distance(candidate, name)))
                .orElseThrow();
    }
}
