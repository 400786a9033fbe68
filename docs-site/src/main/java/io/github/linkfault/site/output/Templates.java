package io.github.linkfault.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/** The words of the generated pages: {@code *.adoc.mustache} beside this class. A name that a view lacks is a fault. */
public final class Templates {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(Escaping::text)
            .withLoader(Templates::open)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true);

    private Templates() {}

    /** The template filled with what the view answers to its names. */
    public static String render(String name, Object view) {
        return COMPILER.compile(open(name)).execute(view);
    }

    private static Reader open(String name) {
        InputStream template = Templates.class.getResourceAsStream(name + ".adoc.mustache");
        if (template == null) {
            throw new IllegalStateException(name + ".adoc.mustache is not on the class path");
        }
        return new InputStreamReader(template, UTF_8);
    }
}
