package io.github.linkfault.draft;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of the values in paths: one name for what has one name and one form. */
final class PathNames {

    /** Names that say nothing without what stands before them. */
    private static final Set<String> GENERAL = Set.of("id", "name", "key", "uuid", "guid", "slug", "code", "value");

    private final Names unique = new Names();
    /** By name and kind. */
    private final Map<String, String> names = new HashMap<>();

    /**
     * What a value is called, of letters alone.
     *
     * @param documented the name of the parameter
     * @param before the segment before it, or an empty text
     */
    static String value(String documented, String before) {
        String name = Names.letters(documented);
        return GENERAL.contains(name.toLowerCase(Locale.ROOT)) && !before.isEmpty()
                ? Names.letters(before + " " + name)
                : name;
    }

    /** The same, and different for values of another kind. */
    String of(String documented, String before, PathValue kind) {
        String name = value(documented, before);
        return names.computeIfAbsent(name + " " + kind, any -> unique.uniqueByLetter(name));
    }
}
