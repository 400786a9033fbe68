package io.github.linkfault.site;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes every generated page. */
final class Pages {

    /** A line of an index: where it leads, and what stands there. */
    record Item(String address, String label, String note) {}

    private final Material material;
    private final Folder pages;

    Pages(Material material, Folder pages) {
        this.material = material;
        this.pages = pages;
    }

    void write() {
        page("index.adoc", "home", Map.of("rows", all(), "count", all().size()));
        errors();
        operations();
        statuses();
        actions();
        SeenRun run = material.run();
        page(
                Addresses.ERRATA,
                "errata",
                Map.of(
                        "errata",
                        material.catalog().errata().stream()
                                .map(erratum -> material.erratum(erratum.id()))
                                .toList(),
                        "hasRun",
                        run.isThere(),
                        "runTarget",
                        run.target(),
                        "runStartedAt",
                        run.startedAt()));
    }

    private void errors() {
        material.pages().forEach(error -> page(Addresses.of(error), "error", new ErrorView(error, material)));
        list("errors", "Errors", "", List.of("aerosync", "fuse"));
        list("errors/aerosync", "Errors of Aerosync", "aerosync/", List.of("widget"));
        list("errors/aerosync/widget", "Errors of Aerosync’s widget", "aerosync/widget/", List.of());
        list("errors/fuse", "Errors of Fuse", "fuse/", List.of("status"));
        list("errors/fuse/status", "Statuses of Fuse", "fuse/status/", List.of());
    }

    private void list(String folder, String title, String prefix, List<String> inside) {
        List<Item> folders = inside.stream()
                .map(name -> new Item(folder + "/" + name + "/index.adoc", name, ""))
                .toList();
        list(folder, title, folders, material.rows(page -> page.id().startsWith(prefix)));
    }

    private void list(String folder, String title, List<Item> folders, List<ErrorRow> rows) {
        page(
                folder + "/index.adoc",
                "list",
                Map.of("title", title, "folders", folders, "rows", rows, "hasRows", !rows.isEmpty()));
    }

    private void operations() {
        for (Operation operation : material.catalog().operations()) {
            page(Addresses.of(operation), "operation", new OperationView(operation, material));
        }
        List<Map<String, Object>> apis = material.catalog().apis().stream()
                .map(api -> Map.<String, Object>of(
                        "id",
                        api.id(),
                        "name",
                        Names.of(api),
                        "operations",
                        material.catalog().operations().stream()
                                .filter(operation -> operation.api().equals(api))
                                .map(operation -> new OperationView(operation, material))
                                .toList()))
                .toList();
        page("operations/index.adoc", "operations", Map.of("apis", apis));
        for (Api api : material.catalog().apis()) {
            list(
                    "operations/" + api.id(),
                    "Operations of " + Names.of(api),
                    material.catalog().operations().stream()
                            .filter(operation -> operation.api().equals(api))
                            .map(operation -> new Item(Addresses.of(operation), operation.id(), operation.title()))
                            .toList(),
                    List.of());
        }
    }

    private void statuses() {
        var statuses = new TreeSet<Integer>();
        material.catalog().entries().stream()
                .flatMap(entry -> Stream.ofNullable(entry.statuses()))
                .forEach(all -> statuses.addAll(all.accepted()));
        for (int status : statuses) {
            List<ErrorRow> stated = material.rows(page -> has(page, status, true));
            List<ErrorRow> possible = material.rows(page -> has(page, status, false) && !has(page, status, true));
            page(
                    Addresses.ofStatus(status),
                    "status",
                    Map.of(
                            "status",
                            status,
                            "hasStated",
                            !stated.isEmpty(),
                            "stated",
                            Map.of("rows", stated),
                            "hasPossible",
                            !possible.isEmpty(),
                            "possible",
                            Map.of("rows", possible)));
        }
        list(
                "statuses",
                "By HTTP status",
                statuses.stream()
                        .map(status -> new Item(Addresses.ofStatus(status), "HTTP " + status, ""))
                        .toList(),
                List.of());
    }

    /** Whether an error has a status, by a document or by what the judge accepts. */
    private static boolean has(ErrorPage page, int status, boolean stated) {
        return page.entries().stream()
                .filter(entry ->
                        entry.statuses() != null && StatusFact.of(entry).stated() == stated)
                .flatMap(entry -> Stream.ofNullable(entry.statuses()))
                .anyMatch(statuses -> statuses.accepted().contains(status));
    }

    private void actions() {
        for (Action action : material.catalog().actions()) {
            page(
                    Addresses.of(action),
                    "action",
                    Map.of("action", new ActionView(action), "rows", material.rows(page -> page.entries().stream()
                            .map(Entry::action)
                            .anyMatch(action::equals))));
        }
        list(
                "actions",
                "By what to do",
                material.catalog().actions().stream()
                        .map(action -> new Item(Addresses.of(action), action.id(), action.does()))
                        .toList(),
                List.of());
    }

    private List<ErrorRow> all() {
        return material.rows(page -> true);
    }

    private void page(String address, String template, Object view) {
        pages.page(address, Templates.render(template, view));
    }
}
