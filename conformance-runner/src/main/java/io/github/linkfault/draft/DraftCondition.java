package io.github.linkfault.draft;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A condition: how an error is brought about, as far as it can be told from outside.
 *
 * @param sentence the words of the table
 * @param how how it is brought about
 * @param fixture the fixture, or null where a change does it
 * @param access whether the fixture is one of who calls, rather than of what is asked about
 * @param change the change of the valid request, or null where a fixture does it
 * @param known whether {@code how} says enough
 */
record DraftCondition(
        String sentence,
        String how,
        @Nullable String fixture,
        boolean access,
        @Nullable JsonNode change,
        boolean known) {

    static DraftCondition change(String sentence, String how, JsonNode change) {
        return new DraftCondition(sentence, how, null, false, change, true);
    }

    static DraftCondition fixture(String sentence, String fixture, boolean access) {
        return new DraftCondition(
                sentence, "TODO: say how to bring it about: " + sentence + ".", fixture, access, null, false);
    }
}
