package io.github.linkfault.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the errors of the providers speak of actions and sources that there are, and each code is in a group once. */
final class NestedCheck {

    private static final List<String> ADVICE = List.of("cause", "remedy", "action");

    private final Set<String> actions;
    private final ErrataCheck sources;
    private final References references;
    private final Problems problems;

    NestedCheck(Set<String> actions, ErrataCheck sources, Problems problems) {
        this.actions = actions;
        this.sources = sources;
        this.references = new References(problems);
        this.problems = problems;
    }

    void check(ApiFiles api) {
        api.nested().forEach(this::provider);
    }

    private void provider(Document provider) {
        Item whole = provider.whole();
        sources.source(whole.at("source"));
        List<Item> groups = whole.at("groups").items();
        ApiFiles.repeated(groups, group -> group.at("id")).forEach(id -> twice("the group", id));
        var names = new LinkedHashSet<String>();
        for (Item group : groups) {
            List<Item> errors = group.at("errors").items();
            ApiFiles.repeated(errors, error -> error.at("code")).forEach(code -> twice("the code", code));
            names.add(group.at("id").text());
            for (Item error : errors) {
                String code = error.at("code").text();
                names.addAll(List.of(code, group.at("id").text() + "/" + code));
            }
        }
        advised(provider).forEach(this::advice);
        for (String list : List.of("handleFirst", "failover")) {
            sources.source(whole.at(list).at("source"));
            references.ofEach(whole.at(list).at("codes"), names, "no error and no group is called");
        }
    }

    private void advice(Item advised) {
        references.of(advised.at("action"), actions, "actions.yaml has no action");
        boolean any = ADVICE.stream().anyMatch(member -> advised.at(member).isThere());
        for (String member : ADVICE) {
            if (any && !advised.at(member).isThere()) {
                problems.fault(
                        advised,
                        "the member \"" + member
                                + "\" is missing; give cause, remedy and action together, or none of them");
            }
        }
    }

    private void twice(String what, Item name) {
        problems.fault(name, what + " \"" + name.text() + "\" occurs twice");
    }

    /** The actions that the errors of a provider use. */
    static List<String> actions(Document provider) {
        return advised(provider).map(advised -> advised.at("action").text()).toList();
    }

    /** The groups and errors, each of which may have an action. */
    private static Stream<Item> advised(Document provider) {
        return provider.whole().at("groups").items().stream()
                .flatMap(group -> Stream.concat(Stream.of(group), group.at("errors").items().stream()));
    }
}
