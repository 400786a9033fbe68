package io.github.linkfault.cli;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.result.Deviations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of an audit that mean the same wherever it runs. */
public final class AuditOptions {

    @Mixin
    private final BaseOption bases = new BaseOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "har, ndjson, or text for one error text a line, as components report them. Default:"
                    + " recognised by each file's beginning.")
    private @Nullable String format;

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
        return mapping(fields);
    }

    static FieldMapping mapping(List<String> fields) {
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
     * @throws UsageFault when an option names no API, or no URL and no path
     */
    public List<Base> bases(Catalog catalog, List<Base> known) {
        return bases.of(catalog, known);
    }

    BaseOption bases() {
        return bases;
    }

    /**
     * The format of every input, or null to recognise each by its beginning.
     *
     * @throws UsageFault when there is no such format; the id of a text surface means {@link Format#TEXT}
     */
    public @Nullable Format format(Catalog catalog) {
        if (format == null) {
            return null;
        }
        var known = new LinkedHashMap<String, Format>();
        for (Format one : Format.values()) {
            known.put(one.id(), one);
        }
        new TextSurfaces(catalog).ids().forEach(surface -> known.putIfAbsent(surface, Format.TEXT));
        Format named = known.get(format.toLowerCase(Locale.ROOT));
        if (named == null) {
            throw UsageFault.unknownFormat(format, List.copyOf(known.keySet()));
        }
        return named;
    }

    /** The deviations that are accepted today. */
    public Deviations deviations(Catalog catalog) {
        return report.deviations(catalog);
    }

    ReportOptions reports() {
        return report;
    }

    void reportFolder(Path folder) {
        report.folder(folder);
    }
}
