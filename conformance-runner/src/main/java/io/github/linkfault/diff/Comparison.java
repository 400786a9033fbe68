package io.github.linkfault.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Compares two catalogs as data. The order of items, and white space, do not count. */
final class Comparison {

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    /** Every change, the gravest first, then in the order of {@link Items} and of the catalogs. Both trees conform to their schema. */
    static List<Change> of(JsonNode old, JsonNode now) {
        var comparison = new Comparison();
        for (Items items : Items.ALL) {
            comparison.compare(items, old.path(items.list()), now.path(items.list()));
        }
        comparison.changes.sort(Comparator.comparing(Change::impact));
        return List.copyOf(comparison.changes);
    }

    private void compare(Items items, JsonNode old, JsonNode now) {
        Map<String, JsonNode> before = byId(items, old);
        Map<String, JsonNode> after = byId(items, now);
        before.forEach((id, item) -> {
            JsonNode other = after.get(id);
            if (other == null) {
                changes.add(new Change(items.removed(), items.kind(), id, null, item, null));
            } else {
                compare(items, id, item, other);
            }
        });
        after.forEach((id, item) -> {
            if (!before.containsKey(id)) {
                changes.add(new Change(items.added(), items.kind(), id, null, null, item));
            }
        });
    }

    private void compare(Items items, String id, JsonNode old, JsonNode now) {
        for (Items.Member member : items.members()) {
            JsonNode before = value(old, member.name());
            JsonNode after = value(now, member.name());
            member.meaning()
                    .of(before, after)
                    .ifPresent(
                            impact -> changes.add(new Change(impact, items.kind(), id, member.name(), before, after)));
        }
    }

    private static JsonNode value(JsonNode item, String member) {
        JsonNode found = item;
        for (String name : member.split("\\.", -1)) {
            found = found.path(name);
        }
        return found.isMissingNode() ? NullNode.instance : found;
    }

    private static Map<String, JsonNode> byId(Items items, JsonNode list) {
        var byId = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> byId.put(items.id(item), item));
        return byId;
    }
}
