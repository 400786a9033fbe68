package io.github.linkfault.judge;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.WidgetError;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules on the string that Aerosync's widget hands to {@code onError}. */
final class WidgetRules {

    private WidgetRules() {}

    static void check(Entry entry, String reported, Consumer<Finding> findings) {
        Optional<WidgetError> parsed = WidgetError.parse(reported);
        if (parsed.isEmpty()) {
            findings.accept(
                    Rule.WIDGET_FORMAT.broken("TYPE | Code: CODE | Message: MESSAGE", Quoted.OPEN.text(reported)));
            return;
        }
        WidgetError error = parsed.get();
        equal(Rule.CODE, Objects.requireNonNull(entry.code()), error.code(), findings);
        MessageTemplate message = entry.message().orElseThrow();
        if (!message.matches(error.message(), Map.of())) {
            findings.accept(Rule.MESSAGE.broken(
                    "\"" + message.text() + "\"", Quoted.OPEN.against(message.text(), error.message())));
        }
        equal(Rule.WIDGET_TYPE, Objects.requireNonNull(entry.type()), error.type(), findings);
    }

    private static void equal(Rule rule, String expected, String actual, Consumer<Finding> findings) {
        if (!expected.equals(actual)) {
            findings.accept(rule.broken(Quoted.OPEN.text(expected), Quoted.OPEN.text(actual)));
        }
    }
}
