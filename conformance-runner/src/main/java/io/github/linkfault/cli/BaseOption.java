package io.github.linkfault.cli;

import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the APIs are reached whose traffic is judged. */
final class BaseOption {

    @Option(
            names = "--base",
            paramLabel = "API=URL",
            description = "Where an API was reached: its id with a URL, or with a path for any host. May be repeated."
                    + " Default: the documented URLs.")
    private List<String> bases = new ArrayList<>();

    /** The same as {@link AuditOptions#bases}. */
    List<Base> of(Catalog catalog, List<Base> known) {
        var all = new ArrayList<>(known);
        bases.forEach(text -> all.add(base(catalog, text)));
        for (Api api : catalog.apis()) {
            if (all.stream().noneMatch(base -> base.api().equals(api.id()))) {
                Base.documented(catalog).stream()
                        .filter(base -> base.api().equals(api.id()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Base base(Catalog catalog, String text) {
        int equals = text.indexOf('=');
        String api = text.substring(0, Math.max(0, equals));
        if (catalog.api(api).isEmpty()) {
            throw UsageFault.unknownBase(
                    text, catalog.apis().stream().map(Api::id).toList());
        }
        return Base.parse(api, text.substring(equals + 1)).orElseThrow(() -> UsageFault.badBase("--base", text));
    }

    static Base base(String option, String api, String text) {
        return Base.parse(api, text).orElseThrow(() -> UsageFault.badBase(option, text));
    }

    /**
     * The same for traffic that goes to one URL: an API of which nothing else is known lies there if the URL ends as its documented
     * ones do, otherwise below it.
     */
    List<Base> below(Catalog catalog, List<Base> known, String url) {
        var all = new ArrayList<>(of(catalog, known));
        for (Api api : catalog.apis()) {
            if (!isNamed(catalog, known, api)) {
                String base = url.endsWith(api.basePath()) ? url : url + api.basePath();
                all.add(0, base("--to", api.id(), base));
            }
        }
        return all;
    }

    private boolean isNamed(Catalog catalog, List<Base> known, Api api) {
        return known.stream().anyMatch(base -> base.api().equals(api.id()))
                || bases.stream().anyMatch(text -> base(catalog, text).api().equals(api.id()));
    }

    /**
     * An auditor that goes by these bases, and by a target file where there is one.
     *
     * @param url the one URL that all traffic goes to, where there is one
     * @throws UsageFault when an option names no API, or no URL and no path
     */
    Auditor auditor(Catalog catalog, @Nullable Path targetFile, Map<String, String> environment, @Nullable String url) {
        var known = new ArrayList<Base>();
        var paths = new LinkedHashMap<Api, Map<String, String>>();
        Secrets secrets = Secrets.NONE;
        if (targetFile != null) {
            Target target = TargetFile.read(targetFile, catalog, environment);
            secrets = target.secrets();
            for (Api api : catalog.apis()) {
                target.api(api).ifPresent(of -> {
                    known.add(base("baseUrl", api.id(), of.baseUrl()));
                    paths.put(api, of.paths());
                });
            }
        }
        return new Auditor(catalog, url == null ? of(catalog, known) : below(catalog, known, url), paths, secrets);
    }
}
