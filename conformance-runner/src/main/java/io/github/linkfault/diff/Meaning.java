package io.github.linkfault.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What it means when a member of the catalog changes. */
enum Meaning {
    /** Names the item: two items with another value are two items. */
    KEY("names the item"),
    /** Client code or a target file may rely on the value. */
    CONTRACT("breaking"),
    /** Words, for people. */
    WORDS("editorial"),
    /** A list without order, of which each item is a promise. */
    PROMISES("an item more: additive; an item less: breaking"),
    /** {@code documented} or {@code inferred}. */
    CERTAINTY("surer (inferred, observed, documented): additive; less sure: breaking"),
    /** Something that a target file must have, or null. */
    NEED("no longer needed: additive; otherwise breaking"),
    /** Something that is accepted or said besides, or nothing. */
    ALLOWANCE("newly there: additive; otherwise breaking"),
    /** Where and by what the catalog was made. */
    ORIGIN("not compared");

    private final String words;

    Meaning(String words) {
        this.words = words;
    }

    /** What a change means, for a reader. */
    String words() {
        return words;
    }

    /** What this change means; nothing when it is none. An absent member counts as null. */
    Optional<Impact> of(JsonNode old, JsonNode now) {
        if (this == ORIGIN || old.equals(now)) {
            return Optional.empty();
        }
        return switch (this) {
            case KEY, CONTRACT -> Optional.of(Impact.BREAKING);
            case WORDS -> Optional.of(Impact.EDITORIAL);
            case CERTAINTY -> Optional.of(sureness(now) < sureness(old) ? Impact.BREAKING : Impact.ADDITIVE);
            case NEED -> Optional.of(now.isNull() ? Impact.ADDITIVE : Impact.BREAKING);
            case ALLOWANCE -> Optional.of(old.isNull() ? Impact.ADDITIVE : Impact.BREAKING);
            case PROMISES -> promises(old, now);
            case ORIGIN -> Optional.empty();
        };
    }

    private static int sureness(JsonNode evidence) {
        return List.of("inferred", "observed", "documented").indexOf(evidence.asString());
    }

    private static Optional<Impact> promises(JsonNode old, JsonNode now) {
        if (!holdsAll(now, old)) {
            return Optional.of(Impact.BREAKING);
        }
        return holdsAll(old, now) ? Optional.empty() : Optional.of(Impact.ADDITIVE);
    }

    private static boolean holdsAll(JsonNode list, JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .allMatch(
                        item -> StreamSupport.stream(list.spliterator(), false).anyMatch(item::equals));
    }
}
