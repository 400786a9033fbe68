package io.github.linkfault.site.handler;

/**
 * What a page shows of one handler in one language.
 *
 * @param name of the file that the checks of the examples read, without its extension; different for each handler of a site
 * @param text ends with a line feed
 */
public record Snippet(HandlerLanguage language, String name, String text) {

    /** As a heading has the language. */
    public String title() {
        return language.title();
    }

    /** As a code block names the language. */
    public String id() {
        return language.id();
    }

    /** The file, below the folder of its site: {@code java/acme_readaccount.java}. */
    public String file() {
        return language.id() + "/" + name + "." + language.extension();
    }
}
