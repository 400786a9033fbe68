package io.github.linkfault.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the files that all APIs share hold together: {@code actions.yaml}, {@code sources.yaml}. */
final class SharedFilesCheck {

    private final Document actions;
    private final Document sources;
    private final List<ApiFiles> apis;
    private final boolean allApisRead;
    private final Problems problems;

    /** @param allApisRead whether {@code contents.yaml} lists no other than these */
    SharedFilesCheck(Document actions, Document sources, List<ApiFiles> apis, boolean allApisRead, Problems problems) {
        this.allApisRead = allApisRead;
        this.actions = actions;
        this.sources = sources;
        this.apis = apis;
        this.problems = problems;
    }

    void check() {
        for (Document document : List.of(actions, sources)) {
            ApiFiles.repeated(document.items(), item -> item.at("id"))
                    .forEach(id -> problems.fault(id, "the id \"" + id.text() + "\" occurs twice"));
        }
        Set<String> ids = apis.stream().map(ApiFiles::id).collect(Collectors.toSet());
        for (Item source : sources.items()) {
            Item api = source.at("api");
            if (allApisRead && api.isText() && !ids.contains(api.text())) {
                problems.fault(
                        api, "contents.yaml lists no API \"" + api.text() + "\"" + NearestWord.hint(api.text(), ids));
            }
        }
    }

    /** Warns of sources that say nothing of where they are, or when they were read. */
    void warnOfSourcesNobodyFinds() {
        for (Item source : sources.items()) {
            Item id = source.at("id");
            if (id.isText() && !source.at("address").isThere()) {
                problems.warning(id, "the source \"" + id.text() + "\" has no address; add its URL, or a package URL");
            }
            if (id.isText() && !source.at("read").isThere()) {
                problems.warning(
                        id, "nothing says when the source \"" + id.text() + "\" was read; add the day as read");
            }
        }
    }

    /** Warns of actions that no row and no nested error has. */
    void warnOfUnusedActions() {
        var used = new HashSet<String>();
        for (ApiFiles api : apis) {
            api.rows().forEach(row -> used.add(row.row().text("action")));
            api.nested().forEach(provider -> used.addAll(NestedCheck.actions(provider)));
        }
        for (Item action : actions.items()) {
            Item id = action.at("id");
            if (id.isText() && !used.contains(id.text()) && !problems.suggest(id.text())) {
                problems.warning(id, "nothing uses the action \"" + id.text() + "\"");
            }
        }
    }
}
