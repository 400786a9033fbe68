package io.github.linkfault.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as it stands or with its escapes decoded, and where each of its characters comes from. */
final class View {

    /** So often a text is decoded: JSON inside JSON inside a URL, and what looked like an escape in the value itself. */
    static final int MOST_LAYERS = 4;

    private final String text;

    /** For each character, and for the end, its place in the text that was decoded; null where each is its own. */
    private final int @Nullable [] origins;

    private View(String text, int @Nullable [] origins) {
        this.text = text;
        this.origins = origins;
    }

    /** A text as it stands, and decoded once, twice and so on, as long as there is anything to decode. */
    static List<View> layers(String text) {
        var whole = new View(text, null);
        var layers = new ArrayList<View>();
        layers.add(whole);
        if (Escape.mayBeIn(text)) {
            addLayers(whole.decoded(false), layers);
            // Reports leave a backslash as it is, so that the two readings differ.
            if (text.indexOf('\\') >= 0) {
                addLayers(whole.decoded(true), layers);
            }
        }
        return layers;
    }

    private static void addLayers(@Nullable View first, List<View> layers) {
        View view = first;
        for (int layer = 1; layer <= MOST_LAYERS && view != null; layer++) {
            layers.add(view);
            view = view.decoded(false);
        }
    }

    /**
     * The same with every escape in it decoded once, of whichever kind; null where there is none.
     *
     * @param reported whether a backslash that spells no character out stands for itself
     */
    private @Nullable View decoded(boolean reported) {
        int at = Escape.next(text, 0);
        while (at < text.length()) {
            if (Escape.at(text, at, reported) != null) {
                return decodedFrom(at, reported);
            }
            at = Escape.next(text, at + 1);
        }
        return null;
    }

    private View decodedFrom(int first, boolean reported) {
        var decoded = new StringBuilder(text.length()).append(text, 0, first);
        var places = new int[text.length() + 1];
        for (int at = 0; at < first; at++) {
            places[at] = origin(at);
        }
        int at = first;
        while (at < text.length()) {
            Escape escape = Escape.at(text, at, reported);
            int from = decoded.length();
            if (escape == null) {
                decoded.append(text.charAt(at));
            } else {
                decoded.appendCodePoint(escape.point());
            }
            for (int one = from; one < decoded.length(); one++) {
                places[one] = origin(at);
            }
            at += escape == null ? 1 : escape.length();
        }
        places[decoded.length()] = origin(at);
        return new View(decoded.toString(), places);
    }

    private int origin(int at) {
        return origins == null ? at : origins[at];
    }

    String text() {
        return text;
    }

    /** What the characters from one place up to another come from; an escape is taken whole. */
    Found found(int from, int to, Secret secret, boolean whole) {
        int end = to;
        while (end < text.length() && origin(end) == origin(end - 1)) {
            end++;
        }
        return new Found(origin(from), origin(end), secret, whole);
    }
}
