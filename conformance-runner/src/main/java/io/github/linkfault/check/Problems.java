package io.github.linkfault.check;

import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong. */
final class Problems {

    private final SortedSet<Problem> found = new TreeSet<>();

    /** What was found, in reading order. */
    SortedSet<Problem> found() {
        return found;
    }

    boolean hasFaults() {
        return found.stream().anyMatch(problem -> !problem.warning());
    }

    /** Whether a fault says that this word was probably meant: then it is used, only misspelt. */
    boolean suggest(String word) {
        return found.stream()
                .anyMatch(problem -> !problem.warning() && problem.text().contains("did you mean \"" + word + "\"?"));
    }

    void fault(String file, Spot spot, String text) {
        found.add(new Problem(file, spot.line(), spot.column(), false, text));
    }

    void warning(String file, Spot spot, String text) {
        found.add(new Problem(file, spot.line(), spot.column(), true, text));
    }

    /** A fault of a value. */
    void fault(Item item, String text) {
        fault(item.document().name(), item.spot(), text);
    }

    /** A fault of the name of a member. */
    void faultOfName(Item item, String text) {
        fault(item.document().name(), item.nameSpot(), text);
    }

    void warning(Item item, String text) {
        warning(item.document().name(), item.spot(), text);
    }

    void warningOfName(Item item, String text) {
        warning(item.document().name(), item.nameSpot(), text);
    }

    void fault(FeatureTable.Cell cell, String text) {
        fault(cell.file(), cell.spot(), text);
    }

    void warning(FeatureTable.Cell cell, String text) {
        warning(cell.file(), cell.spot(), text);
    }
}
