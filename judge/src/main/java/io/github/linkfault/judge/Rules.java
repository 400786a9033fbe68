package io.github.linkfault.judge;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.Requirement;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All rules that the judge applies to the entries of a catalog, in the order in which reports list them. */
public final class Rules {

    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private Rules() {}

    /** The rules for this catalog: those of every API, and those that its APIs ask for. */
    public static Rules of(Catalog catalog) {
        var rules = new Rules();
        rules.add(Rule.TRANSPORT, Rule.STATUS, Rule.MEDIA_TYPE, Rule.BODY_JSON, Rule.BODY_SCHEMA, Rule.CODE);
        rules.add(Rule.MESSAGE);
        catalog.apis().forEach(api -> api.requirements().forEach(requirement -> rules.add(of(requirement))));
        rules.add(Rule.SECRET);
        catalog.apis().forEach(api -> api.surfaces().forEach(surface -> rules.add(format(surface), type(surface))));
        catalog.apis().forEach(api -> api.furtherSurfaces().forEach(rules::ofEvents));
        rules.add(Rule.BODY_STRICT, Rule.ALLOW, Rule.WWW_AUTHENTICATE, Rule.STACK_TRACE);
        return rules;
    }

    private void ofEvents(Surface surface) {
        EventForm form = surface.event();
        if (form != null && form.status() != null) {
            add(status(surface));
        }
        if (form != null && form.signature() != null) {
            add(signature(surface));
        }
    }

    private void add(Rule... rules) {
        for (Rule rule : rules) {
            if (byId.putIfAbsent(rule.id(), rule) == null) {
                positions.put(rule.id(), positions.size());
            }
        }
    }

    /** The rule of something that single entries must have. */
    public static Rule of(Requirement requirement) {
        return new Rule(requirement.rule(), Severity.VIOLATION, requirement.sentence());
    }

    /** The rule that a text of this surface has the documented form. */
    public static Rule format(Surface surface) {
        TextForm text = Objects.requireNonNull(surface.text());
        return new Rule(
                surface.id() + "-format",
                Severity.VIOLATION,
                "The %s's string reads \"%s\".".formatted(surface.id(), text.words()));
    }

    /** The rule that a text of this surface states the documented type. */
    public static Rule type(Surface surface) {
        return new Rule(
                surface.id() + "-type",
                Severity.VIOLATION,
                "The %s's error type is the one documented with the code.".formatted(surface.id()));
    }

    /** The rule that an event of this surface reports the status in which it is an error. */
    public static Rule status(Surface surface) {
        return new Rule(
                surface.id() + "-status",
                Severity.VIOLATION,
                "The %s's status is the one documented with its event.".formatted(surface.id()));
    }

    /** The rule that the signature of an event, where there is one, has the documented form. */
    public static Rule signature(Surface surface) {
        return new Rule(
                surface.id() + "-signature",
                Severity.VIOLATION,
                "The signature of the %s, where it has one, has the documented form.".formatted(surface.id()));
    }

    /** Every rule. */
    public List<Rule> all() {
        return List.copyOf(byId.values());
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The findings in the order of their rules. */
    public List<Finding> inOrder(List<Finding> findings) {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(
                finding -> positions.getOrDefault(finding.rule().id(), positions.size())));
        return List.copyOf(sorted);
    }
}
