package io.github.linkfault.site.picture;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * A picture of boxes and arrows, as SVG. It is as wide as a phone shows without scaling, all text is of one size, and what a box
 * means is in its form, never in a colour: the style sheet has the colours.
 */
final class Drawing {

    /** The width of every picture, in pixels. */
    static final int WIDTH = 350;

    /** From one line of text to the next. */
    static final int LINE = 18;

    /** What a letter of the picture's font takes; a little more than any fixed-width font does at its size. */
    private static final double LETTER = 7.95;

    private static final int PADDING = 10;

    /** What a box stands for. */
    enum Form {
        /** Something that is done: corners. */
        STEP,
        /** Something that lasts: round ends. */
        STATE,
        /** Something to decide: points at its sides. */
        QUESTION
    }

    /** Where a box came to stand. */
    record Box(int x, int y, int width, int height) {

        int bottom() {
            return y + height;
        }

        int middle() {
            return x + width / 2;
        }
    }

    private final StringBuilder body = new StringBuilder();
    private final String id;
    private final String title;
    private final String description;

    /**
     * Begins an empty picture.
     *
     * @param id of the picture in its page
     * @param description what a reader sees who does not see it
     */
    Drawing(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /** Draws a box as high as its text is long. */
    Box box(Form form, int x, int y, int width, String text) {
        int edge = form == Form.STEP ? PADDING : PADDING + 8;
        List<String> lines = wrapped(text, width - 2 * edge);
        int height = lines.size() * LINE + 2 * PADDING;
        if (form == Form.QUESTION) {
            int half = y + height / 2;
            body.append("<path class=\"box\" d=\"M%d %dL%d %dH%dL%d %dL%d %dH%dZ\"/>"
                    .formatted(
                            x, half, x + 12, y, x + width - 12, x + width, half, x + width - 12, y + height, x + 12));
        } else {
            body.append("<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>"
                    .formatted(x, y, width, height, form == Form.STATE ? Math.min(19, height / 2) : 2));
        }
        text(x + edge, y + PADDING, lines);
        return new Box(x, y, width, height);
    }

    /** Writes text without a box, and returns where it ends. */
    int label(int x, int y, int width, String text) {
        List<String> lines = wrapped(text, width);
        text(x, y, lines);
        return y + lines.size() * LINE;
    }

    /** How high the text is. */
    static int height(int width, String text) {
        return wrapped(text, width).size() * LINE;
    }

    private void text(int x, int y, List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            body.append("<text x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(x, y + (line + 1) * LINE - 5, Entities.escape(lines.get(line))));
        }
    }

    /** Draws an arrow straight down. */
    void down(int x, int from, int to) {
        body.append("<path d=\"M%d %dV%d\"/><path class=\"head\" d=\"M%d %dl-5 -8h10Z\"/>"
                .formatted(x, from, to - 6, x, to));
    }

    /** Draws an arrow to the right, or to the left where it ends further left. */
    void across(int y, int from, int to) {
        int back = to > from ? -8 : 8;
        body.append("<path d=\"M%d %dH%d\"/><path class=\"head\" d=\"M%d %dl%d -5v10Z\"/>"
                .formatted(from, y, to + back, to, y, back));
    }

    /** Draws a thin line down, such as that of somebody's life. */
    void line(int x, int from, int to) {
        body.append("<path class=\"thin\" d=\"M%d %dV%d\"/>".formatted(x, from, to));
    }

    /** The whole as SVG of this height, with room for the lines at its edges. */
    String svg(int height) {
        return """
                <svg class="picture" viewBox="-1 -1 %d %d" width="%d" height="%d" role="img" aria-labelledby="%s-title %s-desc"><title id="%s-title">%s</title><desc id="%s-desc">%s</desc>%s</svg>""".formatted(
                        WIDTH + 2,
                        height,
                        WIDTH + 2,
                        height,
                        id,
                        id,
                        id,
                        Entities.escape(title),
                        id,
                        Entities.escape(description),
                        body);
    }

    /** The lines of a text of which none is wider; a word that is too long is cut. */
    private static List<String> wrapped(String text, int width) {
        int most = (int) (width / LETTER);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (line.length() + 1 + rest.length() > most && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > most) {
                lines.add(rest.substring(0, most));
                rest = rest.substring(most);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
