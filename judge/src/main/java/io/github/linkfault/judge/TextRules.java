package io.github.linkfault.judge;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.catalog.TextForm.TextError;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules on the text that a surface other than the API reports. */
final class TextRules {

    private TextRules() {}

    static void check(Entry entry, String reported, Consumer<Finding> findings) {
        Surface surface = entry.surface();
        TextForm form = Objects.requireNonNull(surface.text(), entry.id());
        Optional<TextError> parsed = form.parse(reported);
        if (parsed.isEmpty()) {
            findings.accept(Rules.format(surface).broken(form.words(), Quoted.OPEN.text(reported)));
            return;
        }
        TextError error = parsed.get();
        if (form.hasCode()) {
            equal(Rule.CODE, Objects.requireNonNull(entry.code()), error.code(), findings);
        }
        MessageTemplate message = entry.message().orElseThrow();
        if (!message.matches(error.message(), Map.of())) {
            findings.accept(Rule.MESSAGE.broken(
                    "\"" + message.text() + "\"", Quoted.OPEN.against(message.text(), error.message())));
        }
        if (form.hasCode()) {
            equal(Rules.type(surface), Objects.requireNonNull(entry.type()), error.type(), findings);
        }
    }

    private static void equal(Rule rule, String expected, String actual, Consumer<Finding> findings) {
        if (!expected.equals(actual)) {
            findings.accept(rule.broken(Quoted.OPEN.text(expected), Quoted.OPEN.text(actual)));
        }
    }
}
