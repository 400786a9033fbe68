package io.github.linkfault.site.handler;

import java.util.ArrayList;
import java.util.List;

/** Sentences of the catalog inside comments. */
final class Comments {

    /** In characters, without what begins a line. */
    private static final int WIDTH = 100;

    private Comments() {}

    /** A sentence that ends no comment and no docstring, in any of the languages. */
    static String inline(String sentence) {
        return sentence.replace("*/", "* /")
                .replace("/*", "/ *")
                .replace("\"\"\"", "\"")
                .replace('\\', '/')
                .replaceAll("\\s+", " ");
    }

    /** The same in lines of a readable width. */
    static List<String> lines(String sentence) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : inline(sentence).split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
