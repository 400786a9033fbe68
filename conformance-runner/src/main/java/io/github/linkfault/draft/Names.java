package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names that a catalog takes out of the names of a document. */
final class Names {

    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern LETTERS = Pattern.compile("[^A-Za-z]+");
    private static final int LONGEST_ID = 40;

    private final Set<String> taken = new HashSet<>();

    /** The id of an API: small letters, digits and hyphens. */
    static String api(String title) {
        String id = words(title, WORD).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"))
                .replaceFirst("^[0-9-]+", "");
        String cut = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
        String trimmed = cut.replaceFirst("-+$", "");
        return trimmed.isEmpty() ? "api" : trimmed;
    }

    /** A name in camelCase, of letters and digits. */
    static String camel(String text) {
        String name = camel(words(text, WORD)).replaceFirst("^[0-9]+", "");
        return name.isEmpty() ? "unnamed" : lowerFirst(name);
    }

    /** A name in camelCase of letters alone, as a placeholder has it. */
    static String letters(String text) {
        String name = camel(words(text, LETTERS));
        return name.isEmpty() ? "value" : name;
    }

    private static String camel(List<String> words) {
        var name = new StringBuilder();
        for (String word : words) {
            name.append(name.isEmpty() ? lowerFirst(word) : upperFirst(word));
        }
        return name.toString();
    }

    private static List<String> words(String text, Pattern separator) {
        var words = new ArrayList<String>();
        for (String word : separator.split(text, -1)) {
            if (!word.isEmpty()) {
                words.add(word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word);
            }
        }
        return words;
    }

    private static String lowerFirst(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String upperFirst(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The name, or the name with the first free number behind it; what differs in case alone is the same. */
    String unique(String name) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + number;
        }
        return free;
    }

    /** The name, or the name with the first free letter behind it. */
    String uniqueByLetter(String name) {
        String free = name;
        for (char letter = 'B'; !taken.add(free.toLowerCase(Locale.ROOT)); letter++) {
            free = name + letter;
        }
        return free;
    }
}
