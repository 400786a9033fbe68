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
    private final Problems problems;

    SharedFilesCheck(Document actions, Document sources, List<ApiFiles> apis, Problems problems) {
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
            if (api.isText() && !ids.contains(api.text())) {
                problems.fault(
                        api, "contents.yaml lists no API \"" + api.text() + "\"" + NearestWord.hint(api.text(), ids));
            }
        }
        var used = new HashSet<String>();
        apis.forEach(api -> api.rows().forEach(row -> used.add(row.row().text("action"))));
        for (Item action : actions.items()) {
            Item endUser = action.at("endUser");
            if (endUser.at("show").node().asBoolean(false)
                    && !endUser.at("wording").isText()) {
                problems.fault(endUser, "the member \"wording\" is missing; expected words because show is true");
            }
            if (action.at("id").isText() && !used.contains(action.at("id").text())) {
                problems.warning(
                        action.at("id"),
                        "no row uses the action \"" + action.at("id").text() + "\"");
            }
        }
    }
}
