package io.github.linkfault.site.picture;

import java.util.List;

/**
 * A picture, for its template.
 *
 * @param svg what is drawn
 * @param words the same in sentences, in the order in which the picture is read
 */
public record Picture(String id, String title, String svg, List<String> words) {

    public Picture {
        words = List.copyOf(words);
    }
}
