package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code features/<api>/nested/<provider>.yaml}. */
final class ProviderReader {

    private final Api api;
    private final Map<String, Source> sources;
    private final Map<String, Action> actions;

    ProviderReader(Api api, Map<String, Source> sources, Map<String, Action> actions) {
        this.api = api;
        this.sources = sources;
        this.actions = actions;
    }

    Provider read(String id, DataFile file) {
        List<String> handleFirst = codes(file.part("handleFirst"));
        List<String> failover = codes(file.part("failover"));
        var groups = new ArrayList<NestedGroup>();
        var errors = new ArrayList<NestedError>();
        file.member("groups").eachItem(item -> {
            NestedGroup group =
                    new NestedGroup(item.text("id"), item.text("title"), item.optionalText("url"), advice(item));
            if (groups.stream().anyMatch(other -> other.id().equals(group.id()))) {
                throw item.broken("duplicate group id");
            }
            groups.add(group);
            var codes = new HashSet<String>();
            for (DataFile error : item.part("errors").optionalItems()) {
                String code = error.text("code");
                if (!codes.add(code)) {
                    throw error.broken("duplicate code");
                }
                errors.add(new NestedError(
                        group.id(),
                        code,
                        advice(error),
                        means(handleFirst, group, code),
                        means(failover, group, code)));
            }
        });
        refuseUnknown(file, "handleFirst", handleFirst, groups, errors);
        refuseUnknown(file, "failover", failover, groups, errors);
        return new Provider(id, api, file.text("name"), source(file), file.certainty("wrapping"), groups, errors);
    }

    private List<String> codes(DataFile list) {
        if (list.node().isMissingNode()) {
            return List.of();
        }
        source(list);
        return list.member("codes").texts();
    }

    private Source source(DataFile item) {
        Source source = sources.get(item.text("source"));
        if (source == null) {
            throw item.broken("sources.yaml has no source \"" + item.text("source") + "\"");
        }
        return source;
    }

    /** Whether a list of codes means this one: by its code, by its group, or by {@code group/code}. */
    private static boolean means(List<String> codes, NestedGroup group, String code) {
        return codes.contains(code) || codes.contains(group.id()) || codes.contains(group.id() + "/" + code);
    }

    private static void refuseUnknown(
            DataFile file, String member, List<String> codes, List<NestedGroup> groups, List<NestedError> errors) {
        Set<String> known = new HashSet<>();
        groups.forEach(group -> known.add(group.id()));
        for (NestedError error : errors) {
            known.add(error.code());
            known.add(error.group() + "/" + error.code());
        }
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw file.broken(member + ": no error and no group is called " + code);
        });
    }

    /** Cause, remedy and action: all of them, or none. */
    private @Nullable NestedAdvice advice(DataFile item) {
        if (item.optional("cause") == null && item.optional("remedy") == null && item.optional("action") == null) {
            return null;
        }
        Action action = actions.get(item.text("action"));
        if (action == null) {
            throw item.broken("actions.yaml has no action \"" + item.text("action") + "\"");
        }
        return new NestedAdvice(
                item.text("cause"),
                item.text("remedy"),
                action,
                item.optional("evidence") == null ? Evidence.DOCUMENTED : item.certainty("evidence"));
    }
}
