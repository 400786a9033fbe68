package io.github.linkfault.input;

import com.networknt.schema.utils.JsonNodes;
import io.github.linkfault.judge.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** What is wrong with a tree that was read with the line of each of its parts, collected so that one message tells it all. */
final class Faults {

    /** What a reader can take in; the rest is counted. */
    private static final int MOST_TOLD = 50;

    private final String name;
    private final JsonNode root;
    private final List<String> found = new ArrayList<>();

    /** @param name what messages call the file: {@code Target file staging.yaml} */
    Faults(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    /** Notes every fault that a published schema finds; says whether there is none. */
    boolean holdTo(String schema) {
        var faults = JsonSchema.bundled(schema).faults(root);
        faults.forEach(fault -> add(fault.pointer(), fault.text()));
        return faults.isEmpty();
    }

    /** Notes a fault at a place, given as a JSON Pointer. */
    void add(String pointer, String text) {
        found.add(place(pointer) + ": " + text);
    }

    /** Puts a remark without a place before the faults. */
    void remark(String text) {
        found.add(0, text);
    }

    void stopIfAny() {
        if (found.size() > MOST_TOLD) {
            var told = new ArrayList<>(found.subList(0, MOST_TOLD));
            told.add("and " + (found.size() - MOST_TOLD) + " more");
            throw UnusableInput.invalid(name, told);
        }
        if (!found.isEmpty()) {
            throw UnusableInput.invalid(name, found);
        }
    }

    /** The line that a JSON Pointer leads to, or that of the nearest part around it. */
    int line(String pointer) {
        @Nullable JsonPointer at = JsonPointer.compile(pointer);
        while (at != null) {
            JsonNode node = root.at(at);
            TokenStreamLocation location = node.isMissingNode() ? null : JsonNodes.tokenStreamLocationOf(node);
            if (location != null) {
                return location.getLineNr();
            }
            at = at.head();
        }
        return 1;
    }

    /** {@code line 3, acme.baseUrl}. */
    private String place(String pointer) {
        String member = pointer.isEmpty()
                ? ""
                : ", "
                        + pointer.substring(1)
                                .replace("/", ".")
                                .replace("~1", "/")
                                .replace("~0", "~");
        return "line " + line(pointer) + member;
    }
}
