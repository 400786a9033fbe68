package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Operation;
import java.util.regex.Pattern;

/** Which errata say what a client has to be ready for where no table says it. */
final class AlsoReady {

    private static final Pattern EVERYWHERE = Pattern.compile("\\b(every|any) operation\\b");

    private AlsoReady() {}

    /** Whether an erratum that changes what a client does speaks, in its title or its advice, of an operation, or of every one. */
    static boolean speaksOf(Erratum erratum, Operation operation) {
        return isOf(erratum, operation.api())
                && (names(erratum, operation.id())
                        || EVERYWHERE.matcher(erratum.advice()).find());
    }

    /** Whether one without entries, which changes what a client does, speaks of a code. */
    static boolean speaksOf(Erratum erratum, Api api, String code) {
        return erratum.entries().isEmpty() && isOf(erratum, api) && names(erratum, code);
    }

    private static boolean isOf(Erratum erratum, Api api) {
        return erratum.changesClient() && erratum.id().startsWith(api.id() + "-");
    }

    private static boolean names(Erratum erratum, String word) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])")
                .matcher(erratum.title() + " " + erratum.advice())
                .find();
    }
}
