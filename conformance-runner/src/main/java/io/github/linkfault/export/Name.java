package io.github.linkfault.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of the catalog as the languages spell it.
 *
 * @param wire as the catalog and the API have it: {@code E-105}, {@code retry-with-backoff}
 * @param constant {@code RETRY_WITH_BACKOFF}
 * @param pascal {@code RetryWithBackoff}
 * @param camel {@code retryWithBackoff}
 * @param snake {@code retry_with_backoff}
 */
public record Name(String wire, String constant, String pascal, String camel, String snake) {

    /** The name of one word. */
    public static Name of(String wire) {
        return of(wire, "");
    }

    /** The names of different words, each of them once; words that are spelled the same get a number. */
    public static List<Name> all(Stream<String> wires) {
        var names = new ArrayList<Name>();
        var taken = new HashSet<String>();
        wires.distinct().forEach(wire -> {
            Name name = of(wire, "");
            for (int number = 2; !taken.add(name.snake().replace("_", "")); number++) {
                name = of(wire, "_" + number);
            }
            names.add(name);
        });
        return List.copyOf(names);
    }

    private static Name of(String wire, String suffix) {
        List<String> words = words(wire + suffix);
        String pascal = words.stream().map(Name::capitalised).collect(Collectors.joining());
        String snake = String.join("_", words).toLowerCase(Locale.ROOT);
        return new Name(
                wire,
                snake.toUpperCase(Locale.ROOT),
                pascal,
                words.get(0).toLowerCase(Locale.ROOT)
                        + words.stream().skip(1).map(Name::capitalised).collect(Collectors.joining()),
                snake);
    }

    /** The words, at least one, and the first of them no number. */
    private static List<String> words(String text) {
        List<String> words = Arrays.stream(
                        text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean begins = !words.isEmpty() && Character.isLetter(words.get(0).charAt(0));
        return begins ? words : Stream.concat(Stream.of("code"), words.stream()).toList();
    }

    /** {@code Reconnect} for {@code reconnect}, {@code ItemLogin} for {@code ITEM LOGIN}; what is short stays an abbreviation. */
    private static String capitalised(String word) {
        boolean shout = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 2;
        String rest = word.substring(1);
        return Character.toUpperCase(word.charAt(0)) + (shout ? rest.toLowerCase(Locale.ROOT) : rest);
    }
}
