package io.github.linkfault.search;

import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well errors answer what somebody typed: code before exact operation before message before path, and then by what is said of
 * them. Everybody's first choice is the highest.
 */
final class Rank {

    private static final double CODE = 1000;
    private static final double CODE_BEGINS = 900;
    private static final double OPERATION = 800;
    private static final double SAID = 750;
    private static final double STATUS = 700;
    private static final double MESSAGE = 650;
    private static final double PHRASE = 600;
    private static final double INNER_BEGINS = 550;
    private static final double PATH = 500;
    private static final double WORDS = 100;
    /** A text this short begins too many codes, and a message this short stands in too many texts. */
    private static final int SHORTEST_CODE = 3;

    private static final int SHORTEST_MESSAGE = 12;
    private static final Pattern CALL = Pattern.compile(
            "(?:(GET|POST|PUT|PATCH|DELETE)\\s+)?(?:https?://[^/\\s]+)?(/[^\\s?#]*)(?:[?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private final String query;
    private final String asked;
    private final String text;
    private final List<String> words;

    Rank(String query) {
        this.query = query.strip();
        this.asked = Words.plain(query);
        this.text = Words.folded(query);
        this.words =
                Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** A number; 0 where the error does not fit. */
    double of(Row row) {
        if (words.isEmpty()) {
            return 1;
        }
        String code = Words.plain(row.hit().code());
        if (!asked.isEmpty() && code.equals(asked) && (!row.isInner() || isWrittenAsCode())) {
            return CODE;
        }
        if (row.operations().stream().anyMatch(operation -> operation.equalsIgnoreCase(text))) {
            return OPERATION;
        }
        Integer others = row.said().get(text);
        boolean begins = asked.length() >= SHORTEST_CODE && code.startsWith(asked);
        double longer = (code.length() - asked.length()) / 1000.0;
        if (begins && !row.isInner()) {
            return CODE_BEGINS - (others == null ? 1 + longer : others / 1000.0);
        }
        if (others != null) {
            return SAID - others;
        }
        if (begins) {
            return INNER_BEGINS - longer;
        }
        if (row.statuses().contains(text)) {
            return STATUS;
        }
        if (row.messages().stream().anyMatch(this::isSaidBy)) {
            return MESSAGE;
        }
        if (text.length() >= SHORTEST_MESSAGE
                && row.messages().stream()
                        .anyMatch(message -> Words.folded(message).contains(text))) {
            return PHRASE;
        }
        Matcher call = CALL.matcher(query);
        if (call.matches()) {
            return row.calls().stream().anyMatch(known -> isCall(known, call)) ? PATH : 0;
        }
        return words(row);
    }

    /** The errors inside errors have names that are plain words too; a code has capitals, an underscore or a full stop. */
    private boolean isWrittenAsCode() {
        return query.matches("[A-Z][A-Z0-9_ ]*") || query.contains("_") || query.contains(".");
    }

    /** Whether the query is what a message says, its values filled in; its full stop is the first thing that people leave out. */
    private boolean isSaidBy(String message) {
        if (message.length() < SHORTEST_MESSAGE) {
            return false;
        }
        String typed = Words.folded(query.replaceFirst("\\.$", ""));
        String template = message.replaceFirst("\\.$", "");
        return new MessageTemplate(folded(template), Map.of()).matches(typed, Map.of());
    }

    /** A template folded, but for the names of its values. */
    private static String folded(String template) {
        return Stream.of(template.split("(?=<)|(?<=>)", -1))
                .map(part -> part.startsWith("<") ? part : part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static boolean isCall(String known, Matcher call) {
        int space = known.indexOf(' ');
        String method = call.group(1);
        if (method != null && !method.equalsIgnoreCase(known.substring(0, space))) {
            return false;
        }
        String template = Stream.of(known.substring(space + 1).split("\\{[^}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"));
        String path = call.group(2).replaceAll("[{}]", "_");
        return Pattern.compile("(?:/[^?#]*)?" + template + "/?", Pattern.CASE_INSENSITIVE)
                .matcher(path)
                .matches();
    }

    /** Whether the query is a call of this operation. */
    static boolean isCallOf(Operation operation, String query) {
        Matcher call = CALL.matcher(query.strip());
        return call.matches() && isCall(operation.method() + " " + operation.path(), call);
    }

    /** The same where no error fits: what people say may stand among other words, and the longest says most. Whoever names a status means that. */
    double loosely(Row row) {
        if (words.stream().anyMatch(word -> word.matches("\\d{3}"))) {
            return 0;
        }
        String within = " " + String.join(" ", words) + " ";
        return row.said().entrySet().stream()
                .filter(said -> within.contains(" " + said.getKey() + " "))
                .mapToDouble(said -> said.getKey().length() - said.getValue() / 10.0)
                .max()
                .orElse(0);
    }

    /** Every word must stand in some field, as a word or its beginning; what stands where it says most weighs most. */
    private double words(Row row) {
        double sum = 0;
        for (String word : words) {
            int best = row.fields().stream()
                    .filter(field -> field.has(word))
                    .mapToInt(Field::weight)
                    .max()
                    .orElse(0);
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return WORDS + sum / words.size();
    }
}
