package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.site.handler.HandlerLanguage;
import io.github.linkfault.site.handler.Snippet;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import io.github.linkfault.site.picture.HandlerPicture;
import io.github.linkfault.site.picture.JobPicture;
import io.github.linkfault.site.picture.NestedPicture;
import io.github.linkfault.site.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes every generated page. */
public final class Pages {

    /** A line of an index: where it leads, and what stands there. */
    public record Item(String address, String label, String note) {}

    /**
     * What the home leads to beside the catalog's pages.
     *
     * @param guides whether the guides and the sample reports are there
     * @param catalogs the sites of other catalogs
     */
    public record Home(boolean guides, List<Item> catalogs) {

        public Home {
            catalogs = List.copyOf(catalogs);
        }
    }

    /** The folder of the errors that are a bare status. */
    private static final String STATUS = "status";

    private final Material material;
    private final Folder pages;

    public Pages(Material material, Folder pages) {
        this.material = material;
        this.pages = pages;
    }

    /** Writes all of them. */
    public void write(Home home) {
        page(
                "index.adoc",
                "home",
                Map.of(
                        "rows",
                        material.searchedRows(),
                        "search",
                        Map.of(
                                "notes",
                                errata(),
                                "calls",
                                calls(),
                                "unlisted",
                                unlisted(),
                                "count",
                                Phrases.counted(material.pages().size(), "error", "errors")),
                        "apiNames",
                        names(),
                        "box",
                        new PasteBoxView(material.catalog()),
                        "handleFirst",
                        HandleFirstView.byApi(material.catalog()),
                        "hasHandleFirst",
                        !material.catalog().handleFirst().isEmpty(),
                        "guides",
                        home.guides(),
                        "providers",
                        providers(),
                        "hasProviders",
                        !providers().isEmpty(),
                        "catalogs",
                        home.catalogs()));
        errors();
        unlisted().forEach(view -> page(view.address(), "unlisted", view));
        operations();
        statuses();
        actions();
        sources();
        nested();
        endUsers();
        SeenRun run = material.run();
        List<ErratumView> errata = errata().stream()
                .sorted(Comparator.comparing(ErratumView::changesClient).reversed())
                .toList();
        List<ErratumView> client =
                errata.stream().filter(ErratumView::changesClient).toList();
        List<ErratumView> notes =
                errata.stream().filter(erratum -> !erratum.changesClient()).toList();
        page(
                Addresses.ERRATA,
                "errata",
                Map.of(
                        "errata",
                        errata,
                        "count",
                        errata.size(),
                        "clientCount",
                        client.size(),
                        "groups",
                        Stream.of(
                                        new Group("Changes what a client does", client),
                                        new Group("Notes on the documents", notes))
                                .filter(group -> group.count() > 0)
                                .toList(),
                        "apis",
                        apis(),
                        "apiNames",
                        names(),
                        "hasRun",
                        run.isThere(),
                        "runTarget",
                        run.target(),
                        "runStartedAt",
                        run.startedAt()));
    }

    /** The calls of the APIs whose errors belong to all of them. */
    private List<Item> calls() {
        return apis().stream()
                .filter(api -> !api.codesBelongToOperations())
                .map(api -> new Item(
                        api.id(),
                        ErrorRow.calls(material.catalog().operations().stream()
                                .filter(operation -> operation.api().equals(api))
                                .toList()),
                        ""))
                .toList();
    }

    /** The errata of one severity, for the contents of their page. */
    private record Group(String title, List<ErratumView> errata) {

        int count() {
            return errata.size();
        }
    }

    private void endUsers() {
        List<EndUserView> rows = material.pages().stream().map(EndUserView::new).toList();
        page(
                Addresses.END_USERS,
                "end-users",
                Map.of(
                        "apis",
                        apis().stream()
                                .map(api -> Map.of(
                                        "id",
                                        api.id(),
                                        "name",
                                        api.name(),
                                        "rows",
                                        rows.stream()
                                                .filter(row -> row.isOf(api))
                                                .toList()))
                                .toList(),
                        "apiNames",
                        names()));
    }

    /** The APIs with codes that no table has. */
    private List<UnlistedView> unlisted() {
        return apis().stream()
                .map(api -> new UnlistedView(api, material.catalog()))
                .filter(UnlistedView::isThere)
                .toList();
    }

    private List<ErratumView> errata() {
        return material.catalog().errata().stream()
                .map(erratum -> material.erratum(erratum.id()))
                .toList();
    }

    private void sources() {
        List<SourceView> sources = material.catalog().sources().stream()
                .map(source -> new SourceView(source.id(), source))
                .toList();
        page(
                Addresses.SOURCES,
                "sources",
                Map.of("sources", sources, "hasSources", !sources.isEmpty(), "apiNames", names()));
    }

    private void errors() {
        material.pages().forEach(error -> page(Addresses.of(error), "error", new ErrorView(error, material)));
        list("errors", "Errors", "", apis().stream().map(Api::id).toList());
        apis().forEach(this::errors);
    }

    /** The lists of an API's errors: all of them, those of each of its texts, and its bare statuses. */
    private void errors(Api api) {
        String folder = "errors/" + api.id();
        String prefix = api.id() + "/";
        var inside = new ArrayList<String>();
        for (Surface surface : Stream.concat(api.surfaces().stream(), api.furtherSurfaces().stream())
                .toList()) {
            inside.add(surface.id());
            list(
                    folder + "/" + surface.id(),
                    "Errors of " + api.name() + "’s " + surface.id(),
                    prefix + surface.id() + "/",
                    List.of());
        }
        if (material.pages().stream().anyMatch(page -> page.id().startsWith(prefix + STATUS + "/"))) {
            inside.add(STATUS);
            list(folder + "/" + STATUS, "Statuses of " + api.name(), prefix + STATUS + "/", List.of());
        }
        list(folder, "Errors of " + api.name(), prefix, inside);
    }

    private List<Api> apis() {
        return material.catalog().apis();
    }

    private void list(String folder, String title, String prefix, List<String> inside) {
        List<Item> folders = inside.stream()
                .map(name -> new Item(folder + "/" + name + "/index.adoc", name, ""))
                .toList();
        list(folder, title, folders, material.rows(page -> page.id().startsWith(prefix)));
    }

    private void list(String folder, String title, List<Item> folders, List<ErrorRow> rows) {
        list(folder, title, folders, rows, List.of());
    }

    private void list(String folder, String title, List<Item> folders, List<ErrorRow> rows, List<Picture> pictures) {
        page(
                folder + "/index.adoc",
                "list",
                Map.of(
                        "title",
                        title,
                        "folders",
                        folders,
                        "pictures",
                        pictures,
                        "rows",
                        rows,
                        "hasRows",
                        !rows.isEmpty()));
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
                        api.name(),
                        "matrix",
                        new MatrixView(material.catalog(), api),
                        "jobs",
                        JobPicture.of(api, material.catalog()).stream().toList(),
                        "operations",
                        material.catalog().operations(api).stream()
                                .map(operation -> new OperationView(operation, material))
                                .toList()))
                .toList();
        page("operations/index.adoc", "operations", Map.of("apis", apis, "apiNames", names()));
        for (Api api : material.catalog().apis()) {
            list(
                    "operations/" + api.id(),
                    "Operations of " + api.name(),
                    material.catalog().operations(api).stream()
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
                            "apiNames",
                            names(),
                            "possibleApis",
                            Phrases.listed(
                                    possible.stream()
                                            .map(ErrorRow::apiName)
                                            .distinct()
                                            .toList(),
                                    "and"),
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
                List.of(),
                apis().stream()
                        .map(api -> HandlerPicture.of(api, material.catalog()))
                        .toList());
    }

    /** The pages of the providers, and the lists of them; none where no API has one. */
    private void nested() {
        List<Provider> all = material.catalog().providers();
        all.forEach(provider -> page(Addresses.of(provider), "provider", new ProviderView(provider, material)));
        if (!all.isEmpty()) {
            var inside = new ArrayList<Item>();
            for (Api api : apis()) {
                List<Provider> providers = material.catalog().providers(api);
                if (!providers.isEmpty()) {
                    String folder = Addresses.NESTED + "/" + api.id();
                    String title = "Errors inside errors of " + api.name();
                    list(folder, title, items(providers), List.of());
                    inside.add(new Item(folder + "/index.adoc", title, ""));
                    inside.addAll(items(providers));
                }
            }
            list(Addresses.NESTED, "Errors inside errors", inside, List.of(), nestedPictures());
        }
    }

    private List<Picture> nestedPictures() {
        return apis().stream()
                .filter(api -> !material.catalog().providers(api).isEmpty())
                .map(api -> NestedPicture.of(
                        api,
                        material.catalog().providers(api),
                        material.rows(page -> page.first().code() != null && material.carries(page, api)).stream()
                                .map(ErrorRow::label)
                                .toList()))
                .toList();
    }

    private static List<Item> items(List<Provider> providers) {
        return providers.stream()
                .map(provider -> new Item(
                        Addresses.of(provider),
                        provider.name(),
                        Phrases.counted(provider.codes(), "code", "codes") + ", inside errors of "
                                + provider.api().name()))
                .toList();
    }

    private List<ProviderView> providers() {
        return material.catalog().providers().stream()
                .map(provider -> new ProviderView(provider, material))
                .toList();
    }

    private String names() {
        return material.catalog().apiNames();
    }

    /** Writes every handler that a page shows as a file of its own, which the checks of the examples compile, and of the commands what they print. */
    public void writeHandlers(Folder handlers) {
        handlers.file("options.txt", material.option().strip() + "\n");
        material.catalog()
                .operations()
                .forEach(operation -> write(
                        handlers,
                        material.handlers(operation),
                        CurlHandler.of(material, operation).expected()));
        material.pages()
                .forEach(error -> write(
                        handlers, material.handlers(error), material.curl(error).expected()));
    }

    private static void write(Folder folder, List<Snippet> snippets, List<String> printed) {
        for (Snippet snippet : snippets) {
            // Classes of different pages may have one name.
            String unit = snippet.language() == HandlerLanguage.JAVA ? "package " + snippet.name() + ";\n\n" : "";
            folder.file(snippet.file(), unit + snippet.text());
            if (snippet.language() == HandlerLanguage.CURL) {
                folder.file(snippet.file() + ".printed", String.join("\n", printed) + "\n");
            }
        }
    }

    private void page(String address, String template, Object view) {
        pages.page(address, Templates.render(template, view));
    }
}
