package io.github.linkfault.audit.verdict;

import io.github.linkfault.audit.count.Annotation;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.judge.ReadAnswer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The errors of providers inside an answer, to be counted. None of them is held against the API: no document of its lists them.
 * A word that no provider lists may be anything, and is repeated only where it has no digit, as no secret and no id does.
 */
final class NestedCodes {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z._-]{0,63}");
    private static final String OTHER_FORM = "(of another form)";

    private final Catalog catalog;

    NestedCodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is noted of an answer of this API. */
    List<Annotation> in(Api api, Body body, ReadAnswer answer) {
        NestedForm form = api.errorBody().nested();
        if (form == null) {
            return List.of();
        }
        JsonNode json = answer.document().orElseGet(() -> read(body.text(), form));
        return form.in(json).stream()
                .map(stated -> new Annotation(Category.NESTED, "", detail(api, stated)))
                .distinct()
                .toList();
    }

    /** A body that is not exactly one document, read leniently; a missing node where that is impossible or of no use. */
    private static JsonNode read(String text, NestedForm form) {
        if (form.places().stream().noneMatch(place -> text.contains(place.getMatchingProperty()))) {
            return MissingNode.getInstance();
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private String detail(Api api, NestedForm.Stated stated) {
        Optional<Provider> provider = catalog.provider(api, stated.provider());
        String code = provider.flatMap(known ->
                        known.errors(stated.code(), stated.type()).stream().findFirst())
                .map(error -> error.code())
                .orElseGet(() -> word(stated.code()));
        return provider.map(Provider::id).orElseGet(() -> word(stated.provider())) + " " + code;
    }

    private static String word(String text) {
        return text.isEmpty() ? "(none)" : WORD.matcher(text).matches() ? text : OTHER_FORM;
    }
}
