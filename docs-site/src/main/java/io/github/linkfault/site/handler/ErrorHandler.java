package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.TextForm;
import io.github.linkfault.export.JavaEnums;
import io.github.linkfault.export.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The branch for one error, for the templates. */
final class ErrorHandler {

    private static final Pattern LITERAL = Pattern.compile("\\\\Q(.*?)\\\\E", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

    private final Catalog catalog;
    private final List<Entry> entries;
    private final Entry first;

    /** @param entries those of one error, with one action */
    ErrorHandler(Catalog catalog, List<Entry> entries) {
        this.catalog = catalog;
        this.entries = entries;
        this.first = entries.get(0);
    }

    String label() {
        return first.label();
    }

    /** Such as {@code onAc104} and {@code onStatus429}. */
    Name name() {
        return Name.of(
                "on " + (first.code() == null ? "status " : "") + first.label().replace('.', '-'));
    }

    Name apiName() {
        return Name.of(api().name());
    }

    private Api api() {
        return first.api();
    }

    String javaType() {
        return JavaEnums.type(api().name());
    }

    BodyPath codePath() {
        return BodyPath.of(api().errorBody().code());
    }

    /** The code as the exported sources name it; null for a bare status. */
    @Nullable
    Name code() {
        return first.code() == null ? null : Names.of(catalog, api(), first.code());
    }

    boolean isStatus() {
        return first.code() == null;
    }

    Branch branch() {
        return Branch.of(first.action(), List.of(first.label()));
    }

    /** Whether it asks for a new token, and for the same request with that. */
    boolean isToken() {
        return Tokens.isExpired(first);
    }

    String tokenOperation() {
        return Tokens.operation(api());
    }

    boolean retries() {
        return !isToken() && Branch.retries(action());
    }

    boolean tells() {
        return !isToken() && branch().tells();
    }

    boolean isQuiet() {
        return !isToken() && branch().isQuiet();
    }

    private Action action() {
        return first.action();
    }

    /** What the end user may be told. */
    @Nullable
    String say() {
        String wording = first.endUser().wording();
        return wording == null ? null : Comments.inline(wording);
    }

    /** What to do, in lines; where operations differ, each with those that it is of. */
    List<String> remedies() {
        Map<String, List<Entry>> alike =
                entries.stream().collect(Collectors.groupingBy(Entry::remedy, LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(said -> alike.size() == 1
                        ? said.getKey()
                        : said.getValue().stream().map(Entry::operationId).collect(Collectors.joining(", ")) + ": "
                                + said.getKey())
                .flatMap(said -> Comments.lines(said).stream())
                .toList();
    }

    /** The form of the text that has the code, as a literal of JavaScript. */
    String textPattern() {
        TextForm form = Objects.requireNonNull(first.surface().text());
        return "/"
                + LITERAL.matcher(form.pattern().pattern())
                        .replaceAll(literal -> Matcher.quoteReplacement(
                                SPECIAL.matcher(literal.group(1)).replaceAll("\\\\$0")))
                + "/";
    }

    String surface() {
        return first.surface().id();
    }

    /** What receives the text. */
    String callback() {
        TextForm form = first.surface().text();
        return form == null ? "" : form.callback();
    }
}
