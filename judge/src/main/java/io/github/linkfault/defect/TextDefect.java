package io.github.linkfault.defect;

import io.github.linkfault.catalog.Surface;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A deliberately wrong text of a surface other than the API, named by what is wrong with it; each breaks one rule only. */
// The changes are functions that hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum TextDefect {
    FORMAT_HAS_NO_CODE(Rules::format, (form, error) -> error.type() + " " + error.message()),
    FORMAT_HAS_COMMAS(Rules::format, (form, error) -> error.type() + ", " + error.code() + ", " + error.message()),
    TYPE_IS_ANOTHER(
            Rules::type, (form, error) -> form.format(new TextError("UNKNOWN_ERROR", error.code(), error.message()))),
    CODE_IS_ANOTHER(
            surface -> Rule.CODE,
            (form, error) -> form.format(new TextError(error.type(), OtherCode.than(error.code()), error.message()))),
    MESSAGE_IS_CUT_SHORT(surface -> Rule.MESSAGE, (form, error) -> {
        String whole = form.format(error);
        return whole.substring(0, whole.length() - 1);
    }),
    MESSAGE_ENDS_WITH_A_LINE_FEED(surface -> Rule.MESSAGE, (form, error) -> form.format(error) + "\n");

    private final Function<Surface, Rule> rule;
    private final BiFunction<TextForm, TextError, String> change;

    TextDefect(Function<Surface, Rule> rule, BiFunction<TextForm, TextError, String> change) {
        this.rule = rule;
        this.change = change;
    }

    /** The rule that it breaks on a surface. */
    public Rule rule(Surface surface) {
        return rule.apply(surface);
    }

    /** What is wrong, in words: {@code type is another}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The text of an error, made wrong. */
    public String spoil(Surface surface, TextError error) {
        return change.apply(Objects.requireNonNull(surface.text()), error);
    }
}
