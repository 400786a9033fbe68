package io.github.linkfault.site.handler;

import java.util.Locale;

/** A language that handlers are written in, each by templates of its own over the same model. */
public enum HandlerLanguage {
    /** Over the enums of {@code linkfault-error-codes}. */
    JAVA("Java", "java"),
    /** Over the file of {@code linkfault export --format typescript}. */
    TYPESCRIPT("TypeScript", "ts"),
    /** Over the file of {@code linkfault export --format python}. */
    PYTHON("Python", "py"),
    /** What the mock answers, and what to look at. */
    CURL("curl", "sh");

    private final String title;
    private final String extension;

    HandlerLanguage(String title, String extension) {
        this.title = title;
        this.extension = extension;
    }

    /** As headings have it. */
    public String title() {
        return title;
    }

    /** As code blocks name it. */
    public String id() {
        return title.toLowerCase(Locale.ROOT);
    }

    String extension() {
        return extension;
    }
}
