package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import java.util.Objects;

/** Which errors ask for a new token. */
final class Tokens {

    private Tokens() {}

    /** Whether an error says that a token, which an operation hands out, is no longer valid: a fixture of its condition has one. */
    static boolean isExpired(Entry entry) {
        return entry.api().credentials().token() != null
                && entry.conditions().stream()
                        .filter(condition -> condition.fixture() != null)
                        .map(condition -> entry.api().fixtures().get(condition.fixture()))
                        .filter(Objects::nonNull)
                        .map(FixtureNeeds::values)
                        .anyMatch(values -> values.contains(Token.PLACEHOLDER));
    }

    /** The operation that hands out tokens; empty where none does. */
    static String operation(Api api) {
        Token token = api.credentials().token();
        return token == null ? "" : token.operation();
    }
}
