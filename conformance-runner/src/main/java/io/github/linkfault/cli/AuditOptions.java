package io.github.linkfault.cli;

import io.github.linkfault.audit.Base;
import io.github.linkfault.audit.FieldMapping;
import io.github.linkfault.audit.Format;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.result.Deviations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of an audit that mean the same wherever it runs. */
public final class AuditOptions {

    @Option(
            names = "--aerosync-base",
            paramLabel = "URL",
            description = "Where Aerosync was reached: a URL, or a path for any host. May be repeated. Default: the"
                    + " documented URLs.")
    private List<String> aerosyncBases = new ArrayList<>();

    @Option(names = "--fuse-base", paramLabel = "URL", description = "The same for Fuse.")
    private List<String> fuseBases = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "har, ndjson or widget. Default: what each file's beginning looks like.")
    private @Nullable Format format;

    @Option(
            names = "--field",
            paramLabel = "NAME=PATH",
            description = "Where NDJSON has a field, for example status=res.code. May be repeated.")
    private List<String> fields = new ArrayList<>();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    /**
     * Where a line has its fields.
     *
     * @throws UsageFault when a field is unknown
     */
    public FieldMapping mapping() {
        var changed = new EnumMap<FieldMapping.Field, String>(FieldMapping.Field.class);
        for (String text : fields) {
            int equals = text.indexOf('=');
            FieldMapping.Field field = FieldMapping.Field.of(text.substring(0, Math.max(0, equals)))
                    .orElseThrow(() -> UsageFault.badField(text, FieldMapping.Field.all()));
            if (equals == text.length() - 1) {
                throw UsageFault.badField(text, FieldMapping.Field.all());
            }
            changed.put(field, text.substring(equals + 1));
        }
        return new FieldMapping(changed);
    }

    /**
     * Where the APIs were reached: what is known already and what the options name; for an API without either the documented URLs.
     *
     * @throws UsageFault when an option names no URL and no path
     */
    public List<Base> bases(Catalog catalog, List<Base> known) {
        var bases = new ArrayList<>(known);
        aerosyncBases.forEach(text -> bases.add(base("--aerosync-base", "aerosync", text)));
        fuseBases.forEach(text -> bases.add(base("--fuse-base", "fuse", text)));
        for (Api api : catalog.apis()) {
            if (bases.stream().noneMatch(base -> base.api().equals(api.id()))) {
                Base.documented(catalog).stream()
                        .filter(base -> base.api().equals(api.id()))
                        .forEach(bases::add);
            }
        }
        return bases;
    }

    static Base base(String option, String api, String text) {
        return Base.parse(api, text).orElseThrow(() -> UsageFault.badBase(option, text));
    }

    /** The format of every input, or null where each one's beginning shall tell. */
    public @Nullable Format format() {
        return format;
    }

    /** The deviations that are accepted today. */
    public Deviations deviations(Catalog catalog) {
        return report.deviations(catalog);
    }

    boolean isStrict() {
        return report.isStrict();
    }

    Path reportFolder() {
        return report.folder();
    }

    void reportFolder(Path folder) {
        report.folder(folder);
    }
}
