package io.github.linkfault.exchange;

/** Texts as words of a POSIX shell, for commands that are shown to be pasted. */
public final class Shell {

    private Shell() {}

    /** A text in single quotes, where the shell expands nothing. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** A text as it is where a shell reads it so, else in quotes. */
    public static String word(String text) {
        return text.matches("[A-Za-z0-9_./:,@%+=-]+") ? text : quoted(text);
    }
}
