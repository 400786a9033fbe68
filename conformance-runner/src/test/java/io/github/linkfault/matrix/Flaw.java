package io.github.linkfault.matrix;

import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Severity;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One way in which an API is wrong.
 *
 * @param name what is wrong, in words
 * @param entry where
 * @param rules every rule that the answer breaks, warnings too
 */
record Flaw(String name, String entry, Set<Rule> rules, Script script) {

    Flaw {
        rules = Set.copyOf(rules);
    }

    static Flaw of(String name, String entry, Script script, Rule... rules) {
        return new Flaw(name, entry, Set.of(rules), script);
    }

    static Flaw in(String name, String entry, UnaryOperator<Reply> change, Rule... rules) {
        return of(name, entry, Script.reply(change), rules);
    }

    /** Whether only {@code --strict} makes a failure of it. */
    boolean isOnlyAWarning() {
        return rules.stream().allMatch(rule -> rule.severity() == Severity.WARNING);
    }

    String api() {
        return entry.substring(0, entry.indexOf('/'));
    }
}
