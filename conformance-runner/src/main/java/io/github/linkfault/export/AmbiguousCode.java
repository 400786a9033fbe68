package io.github.linkfault.export;

import java.util.Collection;

/** A code whose errors have different actions, so that no single one can stand beside it in a source. */
public final class AmbiguousCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AmbiguousCode(String api, String code, Collection<String> actions) {
        super(code + " of " + api + " has the actions " + String.join(", ", actions)
                + " in different operations; a source has one action for each code. Give its rows one action.");
    }
}
