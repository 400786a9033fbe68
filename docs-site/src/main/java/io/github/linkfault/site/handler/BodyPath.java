package io.github.linkfault.site.handler;

import java.util.List;
import tools.jackson.core.JsonPointer;

/** A member of a JSON body as each language reads it. */
record BodyPath(String pointer) {

    static BodyPath of(JsonPointer pointer) {
        return new BodyPath(pointer.toString());
    }

    /** {@code ?.error?.code}, and {@code ?.errors?.[0]?.code}. */
    String typescript() {
        var path = new StringBuilder();
        for (String member : members()) {
            path.append(
                    isIndex(member)
                            ? "?.[" + member + "]"
                            : member.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? "?." + member : "?.[\"" + member + "\"]");
        }
        return path.toString();
    }

    /** {@code ["error"]["code"]}. */
    String python() {
        var path = new StringBuilder();
        members().forEach(member -> path.append(isIndex(member) ? "[" + member + "]" : "[\"" + member + "\"]"));
        return path.toString();
    }

    private List<String> members() {
        return List.of(pointer.substring(1).split("/", -1));
    }

    private static boolean isIndex(String member) {
        return member.matches("[0-9]+");
    }
}
