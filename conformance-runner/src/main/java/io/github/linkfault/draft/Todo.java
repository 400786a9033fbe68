package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a draft leaves to a person, by topic, each topic with what it means and where it is. */
final class Todo {

    /** As many places of one topic are named. */
    private static final int MOST_NAMED = 20;

    private final Map<String, List<String>> topics = new LinkedHashMap<>();

    /** Adds a place to a topic. */
    void add(String topic, String place) {
        topics.computeIfAbsent(topic, any -> new ArrayList<>()).add(place);
    }

    /** The topics in the order in which they came up, each with its places. */
    Map<String, List<String>> topics() {
        return topics;
    }

    /** The list as Markdown: a box for each topic. */
    String markdown(String title) {
        var text = new StringBuilder("# " + title + "\n");
        topics.forEach((topic, places) -> {
            text.append("\n- [ ] ").append(topic).append('\n');
            places.stream()
                    .limit(MOST_NAMED)
                    .forEach(place -> text.append("  - ").append(place).append('\n'));
            if (places.size() > MOST_NAMED) {
                text.append("  - and ").append(places.size() - MOST_NAMED).append(" more\n");
            }
        });
        return text.toString();
    }
}
