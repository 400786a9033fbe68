package io.github.linkfault.audit;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.ErrorBody.Shown;
import io.github.linkfault.catalog.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a catalog's documents say of words, for {@link Masking}.
 *
 * @param members the members of error bodies that hold words
 * @param lists those of them that hold one word out of a list
 * @param codes matches a code of any API, perhaps with a full stop behind it
 * @param ordinary values of valid requests that the documents print, in lower case
 * @param placeholders the name that messages have for a value of the request, by the value's own
 */
record MaskingWords(
        Set<String> members, Set<String> lists, Pattern codes, Set<String> ordinary, Map<String, String> placeholders) {

    /** A longer word is hidden, whatever form it has. */
    private static final int LONGEST_CODE = 16;

    static MaskingWords of(Catalog catalog) {
        var members = new HashSet<String>();
        var lists = new HashSet<String>();
        var placeholders = new HashMap<String, String>();
        for (Api api : catalog.apis()) {
            api.errorBody().shown().forEach((member, shown) -> {
                members.add(member);
                if (shown == Shown.WORD) {
                    lists.add(member);
                }
            });
            api.values().values().forEach(value -> placeholders.put(value.name(), value.inMessages()));
        }
        String codes = catalog.apis().stream()
                .map(api -> "(?:" + api.errorBody().codeForm().pattern() + ")")
                .collect(Collectors.joining("|"));
        return new MaskingWords(
                members, lists, Pattern.compile("(?:" + codes + ")[.]?"), ordinary(catalog), placeholders);
    }

    private static Set<String> ordinary(Catalog catalog) {
        return catalog.operations().stream()
                .map(Operation::request)
                .flatMap(MaskingWords::strings)
                .filter(text -> text.indexOf('{') < 0)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(MaskingWords::strings);
    }

    boolean isCode(String word) {
        return word.length() <= LONGEST_CODE && codes.matcher(word).matches();
    }

    boolean isOrdinary(String value) {
        return ordinary.contains(value.toLowerCase(Locale.ROOT));
    }

    /** What stands in a masked text for a value of the request. */
    String placeholder(String value) {
        return "<" + placeholders.getOrDefault(value, value) + ">";
    }
}
