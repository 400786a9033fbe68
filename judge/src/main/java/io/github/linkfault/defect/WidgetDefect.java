package io.github.linkfault.defect;

import io.github.linkfault.judge.Rule;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A deliberately wrong string of the widget's, named by what is wrong with it; each breaks one rule and only that one. */
// The changes are functions that hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum WidgetDefect {
    FORMAT_HAS_NO_CODE(Rule.WIDGET_FORMAT, text -> text.replaceFirst(" \\| Code: [^ ]+", "")),
    FORMAT_HAS_COMMAS(Rule.WIDGET_FORMAT, text -> text.replace(" | ", ", ")),
    TYPE_IS_ANOTHER(Rule.WIDGET_TYPE, text -> text.replaceFirst("^[A-Z_]+", "UNKNOWN_ERROR")),
    CODE_IS_ANOTHER(Rule.CODE, text -> text.replaceFirst("Code: [^ ]+", "Code: AR-999")),
    MESSAGE_IS_CUT_SHORT(Rule.MESSAGE, text -> text.substring(0, text.length() - 1)),
    MESSAGE_ENDS_WITH_A_LINE_FEED(Rule.MESSAGE, text -> text + "\n");

    private final Rule rule;
    private final UnaryOperator<String> change;

    WidgetDefect(Rule rule, UnaryOperator<String> change) {
        this.rule = rule;
        this.change = change;
    }

    /** The rule that it breaks. */
    public Rule rule() {
        return rule;
    }

    /** What is wrong, in words: {@code type is another}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A right string made wrong. */
    public String spoil(String reported) {
        return change.apply(reported);
    }
}
