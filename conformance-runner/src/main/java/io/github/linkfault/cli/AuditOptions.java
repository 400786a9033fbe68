package io.github.linkfault.cli;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Period;
import io.github.linkfault.audit.input.Preset;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.audit.report.Baseline;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.result.Deviations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of an audit that mean the same wherever it runs. */
public final class AuditOptions {

    /** Fields whose values are secrets, whatever API they belong to. */
    private static final Pattern SECRET_HEADER = Pattern.compile(
            ".*(?:authorization|cookie|key|secret|token|signature|password|credential|certificate|jwt|session).*|(?:.*-)?auth");

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,6}%?");

    @Mixin
    private final BaseOption bases = new BaseOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "har, ndjson, otlp for OpenTelemetry's spans as JSON lines, or text for one error text a line,"
                            + " as components report them. Default: recognised by each file's beginning.")
    private @Nullable String format;

    @Option(
            names = "--field",
            paramLabel = "NAME=PATH",
            description = "Where NDJSON has a field, for example status=res.code. May be repeated.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description =
                    "Whose access log it is: apache, aws-api-gateway, envoy, kong or nginx; --field changes single"
                            + " fields of it.")
    private @Nullable String preset;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Judge no exchange before this time: a day such as 2026-11-20, or 2026-11-20T10:15. In UTC"
                    + " unless it names an offset.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Judge no exchange at or after this time.")
    private @Nullable String until;

    @Option(
            names = "--client-header",
            paramLabel = "NAME",
            description = "The field of the request's header that says who asked; the traffic is counted for each value"
                    + " of it too.")
    private @Nullable String clientHeader;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The audit.json of another audit, to say which errors are new, gone, more or fewer.")
    private @Nullable Path baselineFile;

    @Option(
            names = "--growth",
            paramLabel = "PERCENT",
            description = "With --baseline: fail where an error is new, or its rate has grown by so much. Without it,"
                    + " 100 %% more is told and fails nothing.")
    private @Nullable String growth;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    /**
     * Where a line has its fields, and of which time exchanges are wanted.
     *
     * @param catalog knows which header fields of its APIs hold secrets
     * @throws UsageFault when a field or a preset is unknown, a time is none, or a header field holds secrets
     */
    public FieldMapping mapping(Catalog catalog) {
        if (format != null && !format.equalsIgnoreCase(Format.NDJSON.id())) {
            if (preset != null) {
                throw UsageFault.notOfTheFormat("--preset " + preset, format);
            }
            if (!fields.isEmpty()) {
                throw UsageFault.notOfTheFormat("--field " + fields.get(0), format);
            }
        }
        FieldMapping mapping = (preset == null ? FieldMapping.PUBLISHED : preset(preset)).with(changed(fields));
        if (clientHeader != null) {
            String name = clientHeader.toLowerCase(Locale.ROOT);
            boolean secret = SECRET_HEADER.matcher(name).matches()
                    || catalog.apis().stream().anyMatch(api -> api.credentials().isSecret(name));
            if (secret || !name.matches("[a-z0-9-]+")) {
                throw UsageFault.badClientHeader(clientHeader, secret);
            }
            mapping = mapping.withClientHeader(name);
        }
        var period = new Period(time("--since", since), time("--until", until));
        if (!period.since().isEmpty()
                && !period.until().isEmpty()
                && period.since().compareTo(period.until()) >= 0) {
            throw UsageFault.emptyPeriod(since, until);
        }
        return mapping.within(period);
    }

    private static FieldMapping preset(String name) {
        return Preset.of(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> UsageFault.unknownPreset(name, Preset.names()))
                .mapping();
    }

    private static String time(String option, @Nullable String text) {
        return text == null ? "" : Period.time(text).orElseThrow(() -> UsageFault.badTime(option, text));
    }

    /** The header field that names the clients, or null. */
    @Nullable
    String clientHeader() {
        return clientHeader;
    }

    static EnumMap<FieldMapping.Field, String> changed(List<String> fields) {
        var changed = new EnumMap<FieldMapping.Field, String>(FieldMapping.Field.class);
        for (String text : fields) {
            int equals = text.indexOf('=');
            FieldMapping.Field field = FieldMapping.Field.of(text.substring(0, Math.max(0, equals)))
                    .orElseThrow(() -> UsageFault.badField(text, FieldMapping.Field.all()));
            if (equals == text.length() - 1) {
                throw UsageFault.badField(text, FieldMapping.Field.all());
            }
            String path = text.substring(equals + 1);
            String before = changed.put(field, path);
            if (before != null) {
                throw UsageFault.fieldTwice(text, before);
            }
            changed.forEach((other, known) -> {
                if (other != field && known.equals(path)) {
                    throw UsageFault.pathTwice(text, other.id());
                }
            });
        }
        return changed;
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

    /**
     * Another audit to compare with, or null.
     *
     * @throws UsageFault when it cannot be read
     * @throws UnusableInput when it is no audit with the rates of its errors
     */
    @Nullable
    Baseline baseline() {
        if (baselineFile == null) {
            if (growth != null) {
                throw UsageFault.growthOfNothing();
            }
            return null;
        }
        Double least = growth == null ? null : percent(growth);
        String name = baselineFile.toString();
        String text;
        try {
            text = Files.readString(baselineFile);
        } catch (IOException unreadable) {
            throw Baseline.unusable(
                    name,
                    Files.isDirectory(baselineFile)
                            ? "is a directory"
                            : Files.exists(baselineFile) ? "cannot be read as UTF-8 text" : "does not exist");
        }
        return Baseline.parse(name, text, least == null ? 1 : least, least != null, Version.current());
    }

    private static double percent(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw UsageFault.badGrowth(text);
        }
        return Integer.parseInt(text.replace("%", "")) / 100.0;
    }

    ReportOptions reports() {
        return report;
    }

    void reportFolder(Path folder) {
        report.folder(folder);
    }
}
