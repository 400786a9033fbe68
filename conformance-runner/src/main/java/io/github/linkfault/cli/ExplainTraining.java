package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.NestedError;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Explains a code of each provider and one of an API. The build of the run-time image has the JVM record it, to make an archive of
 * what this alone loads. It must not mention anything else, or the JVM would load that too.
 */
final class ExplainTraining {

    /** Codes for which the image's start script chooses that archive; a word alone is looked for in texts as well. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+[_-][A-Z0-9_-]*");

    private ExplainTraining() {}

    /** Explains the codes; the last one goes through the program's entry point, where the process ends. */
    public static void main(String[] arguments) {
        Catalog catalog = Catalog.bundled();
        var nothing = new PrintWriter(Writer.nullWriter());
        catalog.providers().forEach(provider -> first(provider.errors().stream().map(NestedError::code))
                .ifPresent(code ->
                        Main.execute(InputStream.nullInputStream(), nothing, nothing, Map.of(), "explain", code)));
        String last = first(catalog.entries().stream().map(Entry::code).filter(Objects::nonNull))
                .orElseThrow();
        Main.main(new String[] {"explain", last});
    }

    private static Optional<String> first(Stream<String> codes) {
        return codes.filter(code -> CODE.matcher(code).matches()).findFirst();
    }
}
