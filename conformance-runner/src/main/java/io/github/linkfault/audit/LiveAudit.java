package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.count.Annotation;
import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.count.MaskedFinding;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.RecordReader;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.route.Route;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges exchanges as they happen, one after the other, as an audit of their recording does. Safe for use by several threads.
 */
public final class LiveAudit {

    /**
     * What one exchange came to; nothing of it is secret.
     *
     * @param line the number of its line in the recording, from 1
     * @param path the path with the names of its parameters, or empty where it is of no documented operation
     * @param findings the rules that the answer breaks
     * @param record the exchange as a line of NDJSON
     * @param isFaithful whether an audit of that line comes to the same; not where what was masked decides
     */
    public record Seen(
            long line,
            String path,
            Classification classification,
            List<MaskedFinding> findings,
            String record,
            boolean isFaithful) {

        /** Copies the findings. */
        public Seen {
            findings = List.copyOf(findings);
        }
    }

    private final Auditor auditor;
    private final Auditor ofRecording;
    private final AuditCounters tally = new AuditCounters();
    private final LineAudit lines;
    private final RecordReader reader = new RecordReader(FieldMapping.PUBLISHED);
    private long number;

    /** Judges as this auditor does. */
    public LiveAudit(Auditor auditor) {
        this.auditor = auditor;
        Catalog catalog = auditor.catalog();
        this.ofRecording = new Auditor(catalog, Base.documented(catalog), Map.of(), Secrets.NONE);
        this.lines = new LineAudit(auditor, FieldMapping.PUBLISHED, tally);
    }

    /** Judges and counts an exchange. */
    public synchronized Seen add(Recorded recorded) {
        Auditor.Verdict verdict = auditor.verdict(recorded);
        lines.exchange(recorded, 0, 0, number);
        Route route = verdict.route();
        String record = auditor.recording(verdict);
        List<MaskedFinding> findings = verdict.judged().isEmpty()
                ? List.of()
                : auditor.sample(verdict, new InputLocation(0, 0, number)).findings();
        number++;
        return new Seen(
                number,
                route == null ? "" : shown(route),
                verdict.sighting(),
                findings,
                record,
                isFaithful(record, verdict.sighting()));
    }

    private boolean isFaithful(String record, Classification sighting) {
        byte[] bytes = record.getBytes(UTF_8);
        Recorded read = reader.read(bytes, 0, bytes.length).exchange();
        return read != null && withoutReadings(sighting).equals(withoutReadings(ofRecording.of(read)));
    }

    /** The verdict alone: which reading of an erratum an answer follows may be in what is masked, such as an address. */
    private static Classification withoutReadings(Classification sighting) {
        List<Annotation> marks = sighting.marks().stream()
                .filter(mark -> mark.kind() != Category.READING)
                .toList();
        return new Classification(sighting.kind(), sighting.api(), sighting.operation(), sighting.label(), marks);
    }

    /** The path of a request with the names of its parameters; empty where it is of no documented operation. */
    public Optional<String> shownPath(String method, String url) {
        return Optional.ofNullable(match(method, url).route).map(LiveAudit::shown);
    }

    private Routes.Match match(String method, String url) {
        var match = new Routes.Match();
        auditor.routes().find(method, url, match);
        return match;
    }

    private static String shown(Route route) {
        return route.shown().replaceFirst("^https?://[^/]*", "");
    }

    /** The path that a request has by the documents, below the base of its API; empty where it is of no documented operation. */
    public Optional<String> documentedPath(String method, String url) {
        Routes.Match match = match(method, url);
        Route route = match.route;
        if (route == null) {
            return Optional.empty();
        }
        Operation operation = route.operation();
        String path = operation.api().basePath() + operation.path();
        for (Map.Entry<String, String> parameter : match.parameters().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return Optional.of(path);
    }

    /**
     * Everything that was counted so far.
     *
     * @param name what the places of examples are lines of
     */
    public synchronized Summary summary(String name) {
        var whole = new AuditCounters();
        whole.merge(tally);
        whole.lines(0, 0, number);
        return new Summary(auditor.catalog(), whole, List.of(new Summary.Source(name, false)));
    }
}
