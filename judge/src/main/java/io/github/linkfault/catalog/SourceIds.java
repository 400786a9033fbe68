package io.github.linkfault.catalog;

import java.util.Collection;
import java.util.Optional;

/** The sources that a text may begin with; after the id may stand a place in that document. */
final class SourceIds {

    private final Collection<Source> sources;

    /** @param sources those read so far; more may come */
    SourceIds(Collection<Source> sources) {
        this.sources = sources;
    }

    /** The source whose id a text begins with: the longest where several fit. */
    Optional<Source> of(String text) {
        // The JVM would make a comparator's class anew at each start.
        return sources.stream()
                .filter(source -> text.startsWith(source.id()))
                .reduce((one, other) -> other.id().length() > one.id().length() ? other : one);
    }

    /** What is wrong with a text that begins with no id. */
    String missing(String text) {
        return "the source \"" + text + "\" begins with none that sources.yaml lists";
    }
}
