package io.github.linkfault.check;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks every file of a catalog. */
public final class CatalogCheck {

    private static final String CONTENTS = "features/contents.yaml";

    private static final String NESTED = "nested";
    private static final String SCHEMA = ".schema.json";

    /** {@code features/acme/readItem.feature:13: what is wrong}, or the file and a comma where no line is known. */
    private static final Pattern TOLD_BY_READER =
            Pattern.compile("((?:features|schemas)/[^:, ]+)(?::([0-9]+))?[:,] ?(.*)", Pattern.DOTALL);

    private final CatalogSources sources;
    private final Supplier<Catalog> reader;
    private final Problems problems = new Problems();
    private final FileReading files;
    private final Map<String, Document> schemas = new HashMap<>();

    private CatalogCheck(CatalogSources sources, Supplier<Catalog> reader) {
        this.sources = sources;
        this.reader = reader;
        this.files = new FileReading(sources, problems);
    }

    /**
     * Checks the catalog of a folder.
     *
     * @param folder has {@code features/contents.yaml}
     */
    public static CheckResult of(Path folder) {
        try (CatalogSources sources = CatalogSources.of(folder)) {
            return new CatalogCheck(sources, () -> Catalog.ofFolder(folder, null)).check();
        }
    }

    /** Checks the catalog that comes with the kit. */
    public static CheckResult bundled() {
        try (CatalogSources sources = CatalogSources.bundled()) {
            return new CatalogCheck(sources, Catalog::bundled).check();
        }
    }

    private CheckResult check() {
        Document contents = files.yaml(CatalogSources.FEATURES, "contents", null);
        Document actions = files.yaml(CatalogSources.FEATURES, "actions", contents.whole());
        Document origins = files.yaml(CatalogSources.FEATURES, "sources", contents.whole());
        var apis = new ArrayList<ApiFiles>();
        for (Item listed : contents.whole().members()) {
            // Another name is a fault of contents.yaml, and may lead anywhere.
            if (listed.name().matches("[a-z][a-z0-9-]*")) {
                apis.add(api(listed));
            }
        }
        boolean allRead = apis.size() == contents.whole().members().size();
        var shared = new SharedFilesCheck(actions, origins, apis, allRead, problems);
        shared.check();
        Set<String> actionIds = ApiFiles.texts(actions, "id");
        var errata = new ErrataCheck(origins, problems);
        var nested = new NestedCheck(actionIds, errata, problems);
        schemas();
        for (ApiFiles api : apis) {
            check(api, actionIds);
            errata.check(api);
            nested.check(api);
        }
        if (allRead && apis.stream().allMatch(ApiFiles::isComplete)) {
            apis.forEach(api -> new UnusedCheck(api, problems).check());
            shared.warnOfUnusedActions();
        }
        shared.warnOfSourcesNobodyFinds();
        files.warnOfUnread(CatalogSources.FEATURES);
        for (ApiFiles api : apis) {
            files.warnOfUnread(CatalogSources.FEATURES + "/" + api.id());
            if (!api.api().isEmpty()) {
                files.warnOfUnread(CatalogSources.FEATURES + "/" + api.id() + "/" + NESTED);
            }
        }
        if (allRead && apis.stream().noneMatch(api -> api.errata().isEmpty())) {
            errata.warnOfUnusedSources();
        }
        if (!problems.hasFaults()) {
            askTheReader();
        }
        int rows = apis.stream().mapToInt(api -> api.rows().size()).sum();
        return new CheckResult(List.copyOf(problems.found()), files.read().size(), rows);
    }

    private ApiFiles api(Item listed) {
        String folder = CatalogSources.FEATURES + "/" + listed.name();
        Document api = files.yaml(folder, "api", listed);
        return new ApiFiles(
                listed.name(),
                listed,
                api,
                files.yaml(folder, "operations", listed),
                files.yaml(folder, "conditions", listed),
                files.optionalYaml(folder, "errata"),
                files.optionalYaml(folder, "lookalikes"),
                nested(folder, api),
                files.optionalYaml(folder, "handle-first"),
                files.optionalYaml(folder, "synonyms"),
                files.tables(folder, listed));
    }

    private List<Document> nested(String folder, Document api) {
        var nested = new ArrayList<Document>();
        for (Item provider :
                api.whole().at("errorBody").at("nested").at("providers").texts()) {
            // Another name is a fault of api.yaml, and may lead anywhere.
            if (provider.text().matches("[a-z][a-z0-9-]*")) {
                nested.add(files.yaml(folder + "/" + NESTED, provider.text(), NESTED, provider));
            }
        }
        return nested;
    }

    private void check(ApiFiles api, Set<String> actions) {
        Document open = errorBody(api, "open");
        Document strict = errorBody(api, "strict");
        new TablesCheck(api, problems).check();
        new RowsCheck(api, actions, problems).check();
        new OperationsCheck(api, problems).check();
        new ConditionsCheck(api, problems).check();
        new ApiYamlCheck(api, open, problems).check();
        new MockCheck(api, files, problems).check();
        new CodesCheck(api, problems).check(strict);
    }

    /** A profile of the error body; what is wrong with its file itself is noted elsewhere. */
    private Document errorBody(ApiFiles api, String profile) {
        String file = CatalogSources.SCHEMAS + "/" + api.id() + "/error-body." + profile + SCHEMA;
        return files.exists(file, api.listed())
                ? schemas.getOrDefault(file, Document.empty(file))
                : Document.empty(file);
    }

    private void schemas() {
        for (String folder : sources.foldersIn(CatalogSources.SCHEMAS)) {
            for (String file : sources.filesIn(folder)) {
                if (file.endsWith(SCHEMA)) {
                    Document schema = files.schema(file);
                    schemas.put(file, schema);
                    SchemaCheck.file(schema, problems);
                }
            }
        }
    }

    /** The readers have the last word. */
    private void askTheReader() {
        try {
            new Judge(reader.get());
        } catch (BrokenCatalog broken) {
            Matcher told = TOLD_BY_READER.matcher(String.valueOf(broken.getMessage()));
            if (told.matches()) {
                int line = told.group(2) == null ? 1 : Integer.parseInt(told.group(2));
                problems.fault(told.group(1), new Spot(line, 1), told.group(3));
            } else {
                problems.fault(CONTENTS, Spot.START, String.valueOf(broken.getMessage()));
            }
        }
    }
}
