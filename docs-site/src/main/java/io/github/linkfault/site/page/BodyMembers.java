package io.github.linkfault.site.page;

import io.github.linkfault.catalog.ErrorBody;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** The members of an error body, as sentences name them. */
final class BodyMembers {

    private BodyMembers() {}

    /** {@code error.code} for {@code /error/code}. */
    static String dotted(JsonPointer member) {
        return member.toString().substring(1).replace('/', '.');
    }

    /** The members that say what happened: the code, its type and the message, as far as they are documented. */
    static List<String> telling(ErrorBody body) {
        return Stream.of(Stream.of(body.code()), Stream.ofNullable(body.type()), Stream.ofNullable(body.message()))
                .flatMap(member -> member)
                .map(BodyMembers::dotted)
                .toList();
    }
}
