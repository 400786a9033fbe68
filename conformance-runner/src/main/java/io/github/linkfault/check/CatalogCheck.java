package io.github.linkfault.check;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks every file of a catalog. */
public final class CatalogCheck {

    private static final String CONTENTS = "features/contents.yaml";

    private static final String SCHEMA = ".schema.json";

    /** {@code features/acme/readItem.feature:13: what is wrong}, or the file and a comma where no line is known. */
    private static final Pattern TOLD_BY_READER =
            Pattern.compile("((?:features|schemas)/[^:, ]+)(?::([0-9]+))?[:,] ?(.*)", Pattern.DOTALL);

    private final CatalogSources sources;
    private final Supplier<Catalog> reader;
    private final Problems problems = new Problems();
    private final FileReading files;

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
        new SharedFilesCheck(actions, origins, apis, problems).check();
        Set<String> actionIds = ApiFiles.texts(actions, "id");
        var errata = new ErrataCheck(origins, problems);
        for (ApiFiles api : apis) {
            new TablesCheck(api, problems).check();
            new RowsCheck(api, actionIds, problems).check();
            new OperationsCheck(api, problems).check();
            new ConditionsCheck(api, problems).check();
            errata.check(api);
        }
        errata.warnOfUnusedSources();
        schemas(apis);
        if (!problems.hasFaults()) {
            askTheReader();
        }
        int rows = apis.stream().mapToInt(api -> api.rows().size()).sum();
        return new CheckResult(List.copyOf(problems.found()), files.read().size(), rows);
    }

    private ApiFiles api(Item listed) {
        String folder = CatalogSources.FEATURES + "/" + listed.name();
        return new ApiFiles(
                listed.name(),
                listed,
                files.yaml(folder, "api", listed),
                files.yaml(folder, "operations", listed),
                files.yaml(folder, "conditions", listed),
                files.yaml(folder, "errata", listed),
                files.yaml(folder, "lookalikes", listed),
                files.tables(folder, listed));
    }

    /** Every schema of the catalog, and the two that each API has. */
    private void schemas(List<ApiFiles> apis) {
        for (ApiFiles api : apis) {
            for (String profile : List.of("open", "strict")) {
                files.exists("schemas/" + api.id() + "/error-body." + profile + SCHEMA, api.listed());
            }
        }
        for (String folder : sources.foldersIn(CatalogSources.SCHEMAS)) {
            for (String file : sources.filesIn(folder)) {
                if (file.endsWith(SCHEMA)) {
                    SchemaCheck.file(files.schema(file), problems);
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
