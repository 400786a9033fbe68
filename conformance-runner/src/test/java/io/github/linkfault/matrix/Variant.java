package io.github.linkfault.matrix;

import io.github.linkfault.judge.Rule;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A way in which an API differs from the documents, or from other APIs, and is not wrong.
 *
 * @param name what is different, in words
 * @param entries a regular expression: where
 * @param warnings the rules whose warnings it brings
 */
record Variant(String name, String entries, Set<Rule> warnings, Script script) {

    Variant {
        warnings = Set.copyOf(warnings);
    }

    static Variant of(String name, String entries, Script script, Rule... warnings) {
        return new Variant(name, entries, Set.of(warnings), script);
    }

    static Variant in(String name, String entries, UnaryOperator<Reply> change, Rule... warnings) {
        return of(name, entries, Script.reply(change), warnings);
    }
}
