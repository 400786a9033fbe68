package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of a table for the statuses of an error: {@code 404}, {@code 4xx or 5xx}. */
final class StatusWords {

    private static final String NUMBER = "[0-9]+";

    private StatusWords() {}

    /** The words for the keys of responses: {@code 404}, {@code 4XX}, {@code default}. A class includes its numbers. */
    static String of(Set<String> keys) {
        var classes = new TreeSet<String>();
        for (String key : keys) {
            if (key.equals("default")) {
                classes.addAll(List.of("4xx", "5xx"));
            } else if (!key.matches(NUMBER)) {
                classes.add(key.replace("XX", "xx"));
            }
        }
        var words = new TreeSet<>(classes);
        keys.stream()
                .filter(key -> key.matches(NUMBER) && !classes.contains(key.charAt(0) + "xx"))
                .forEach(words::add);
        return String.join(" or ", words);
    }

    /** The numbers out of which a class is cut: those that a row states alone. */
    static Set<Integer> documented(List<Draft.Row> rows) {
        var documented = new TreeSet<Integer>();
        for (Draft.Row row : rows) {
            if (row.statuses().matches(NUMBER)) {
                documented.add(Integer.valueOf(row.statuses()));
            }
        }
        return documented;
    }

    /** The numbers that the words stand for. */
    static Set<Integer> accepted(String words, Set<Integer> documented) {
        var accepted = new TreeSet<Integer>();
        for (String word : words.split(" or ", -1)) {
            if (word.matches(NUMBER)) {
                accepted.add(Integer.valueOf(word));
            } else {
                documented.stream()
                        .filter(status -> status / 100 == word.charAt(0) - '0')
                        .forEach(accepted::add);
            }
        }
        return accepted;
    }

    /** The rows with words that stand for a number each, and with one of these numbers as their status. */
    static List<Draft.Row> settled(List<Draft.Row> rows) {
        Set<Integer> documented = documented(rows);
        var settled = new ArrayList<Draft.Row>();
        for (Draft.Row row : rows) {
            Set<Integer> accepted = accepted(row.statuses(), documented);
            String words = row.statuses();
            if (accepted.isEmpty()) {
                // No row states a number of the class: 400 for 4xx.
                words = words.charAt(0) + "00";
                accepted = Set.of(Integer.valueOf(words));
            }
            int status = accepted.contains(row.status())
                    ? row.status()
                    : accepted.iterator().next();
            settled.add(new Draft.Row(
                    row.operation(),
                    row.code(),
                    words,
                    status,
                    row.condition(),
                    row.message(),
                    row.cause(),
                    row.evidence()));
        }
        return settled;
    }
}
