package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Lexer;
import io.github.linkfault.audit.bytes.MemberScan;
import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.Counters;
import io.github.linkfault.audit.count.Examples;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.input.Blocks;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.FieldOffsets;
import io.github.linkfault.audit.input.LineScanner;
import io.github.linkfault.audit.input.RecordReader;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.input.SpanReader;
import io.github.linkfault.audit.input.Times;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.audit.key.VerdictCache;
import io.github.linkfault.audit.key.VerdictKey;
import io.github.linkfault.audit.route.Route;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Audits lines and entries one after the other into a tally. What an answer came to is remembered by everything that its verdict
 * depends on, so that the judge is asked once for all answers that are alike.
 *
 * <p>For one thread, and for spots in ascending order; tallies of several are merged.
 */
public final class LineAudit {

    /** Bounds what is kept only to be faster. */
    private static final int MOST_KEPT = 10_000;

    private final Auditor auditor;
    private final AuditCounters tally;
    private final RecordReader reader;
    private final @Nullable Shared shared;
    private final Counters counters;
    private final boolean shortcuts;
    /** Whether verdicts are remembered by their key. */
    private final boolean keyed;
    /** Whether a verdict depends on nothing but its key, whatever the line. */
    private final boolean quickKeyed;

    private final FieldOffsets places;
    private final LineScanner scanner;
    private final Routes.Match match = new Routes.Match();
    private final VerdictKey key;
    private final VerdictCache cache = new VerdictCache();
    private final Map<Classification, Counters.Cache> caches = new HashMap<>();
    private final Set<Classification> sampled = new HashSet<>();
    private final MemberScan[] markers;
    private final Classification[] successes;
    private final Counters.Cache[] successCounts;
    private final Counters.Cache foreign = new Counters.Cache();
    private final FieldMapping mapping;
    private final SpanReader spans;
    private final LineTime time;
    private final Surroundings surroundings;

    /** An audit of lines with these field names into this tally. */
    public LineAudit(Auditor auditor, FieldMapping mapping, AuditCounters tally) {
        this(auditor, mapping, tally, true);
    }

    /** @param shortcuts whether the ways may be taken that are fast; they lead to the same tally */
    LineAudit(Auditor auditor, FieldMapping mapping, AuditCounters tally, boolean shortcuts) {
        this(auditor, mapping, tally, shortcuts, null);
    }

    /** An audit beside others. */
    LineAudit(Auditor auditor, FieldMapping mapping, AuditCounters tally, Shared shared) {
        this(auditor, mapping, tally, true, shared);
    }

    private LineAudit(
            Auditor auditor, FieldMapping mapping, AuditCounters tally, boolean shortcuts, @Nullable Shared shared) {
        this.shared = shared;
        this.auditor = auditor;
        this.places = new FieldOffsets(auditor.reads().headers());
        this.scanner = new LineScanner(mapping, places);
        this.key = new VerdictKey(auditor.catalog(), auditor.reads());
        this.tally = tally;
        this.mapping = mapping;
        this.spans = new SpanReader(mapping);
        this.time = new LineTime(places, mapping.period().isAlways());
        this.surroundings = new Surroundings(tally, mapping.clientHeader(), places, auditor::withoutSecrets);
        this.reader = new RecordReader(mapping);
        this.counters = new Counters(tally);
        // The scanner passes over the request's header fields, and knows only JSON.
        this.shortcuts = shortcuts && mapping.clientHeader().isEmpty();
        this.keyed = shortcuts;
        // Which secrets an answer repeats may depend on all of its bytes, and these are looked at only where a line is
        // read in full.
        this.quickKeyed = this.shortcuts && auditor.knowsNoSecrets();
        List<Operation> operations = auditor.catalog().operations();
        this.markers = operations.stream()
                .map(operation ->
                        new MemberScan(operation.api().errorBody().code().getMatchingProperty()))
                .toArray(MemberScan[]::new);
        this.successes = operations.stream()
                .map(operation -> Auditor.plain(Category.SUCCESS, operation, ""))
                .toArray(Classification[]::new);
        this.successCounts =
                operations.stream().map(any -> new Counters.Cache()).toArray(Counters.Cache[]::new);
    }

    /**
     * Audits one line of NDJSON; a blank one is nothing.
     *
     * @param bytes holds the line from {@code from} to {@code to}, without its line feed
     */
    public void exchange(byte[] bytes, int from, int to, InputLocation spot) {
        byte[] line = Arrays.copyOfRange(bytes, from, to + 1);
        line[to - from] = '\n';
        line(line, 0, line.length, spot.file(), spot.part(), spot.line());
    }

    /**
     * Audits the line that begins here, and returns the place of its line feed.
     *
     * @param end there is a line feed before it
     */
    int line(byte[] bytes, int from, int end, int file, int part, long line) {
        int to = shortcuts ? scanner.find(bytes, from, end) : Lexer.GIVE_UP;
        if (to != Lexer.GIVE_UP && to - from <= Blocks.LONGEST_LINE) {
            if (!places.isExchange()) {
                broken(UnreadableReason.NOT_AN_EXCHANGE, file, part, line);
            } else if (!quick(bytes, from, to, file, part, line)) {
                slow(bytes, from, to, file, part, line);
            }
            return to;
        }
        to = Lexer.lineFeed(bytes, from);
        if (to - from > Blocks.LONGEST_LINE) {
            broken(UnreadableReason.TOO_LONG, file, part, line);
        } else if (!isBlank(bytes, from, to)) {
            slow(bytes, from, to, file, part, line);
        }
        return to;
    }

    private void slow(byte[] bytes, int from, int to, int file, int part, long line) {
        RecordReader.Line read = reader.read(bytes, from, to);
        if (read.exchange() == null) {
            broken(Objects.requireNonNull(read.broken()), file, part, line);
        } else {
            exchange(read.exchange(), file, part, line);
        }
    }

    /** Audits a line of spans, and says nothing where it has none of an exchange. */
    void spans(byte[] bytes, int from, int to, int file, int part, long line) {
        if (to - from > Blocks.LONGEST_LINE) {
            broken(UnreadableReason.TOO_LONG, file, part, line);
        } else if (!isBlank(bytes, from, to)) {
            SpanReader.Spans read = spans.read(bytes, from, to);
            read.exchanges().forEach(exchange -> exchange(exchange, file, part, line));
            read.broken().forEach(broken -> broken(broken, file, part, line));
        }
    }

    /** Audits an exchange that was read already. */
    void exchange(Recorded recorded, int file, int part, long line) {
        String outside = mapping.period().outside(recorded.time());
        if (!outside.isEmpty()) {
            add(Classification.outside(outside), "", file, part, line);
            return;
        }
        String hour = Times.hour(recorded.time());
        if (keyed && hasKey(recorded)) {
            VerdictCache.Known known = known(file, part, line);
            if (known == null) {
                known = ask(recorded, new InputLocation(file, part, line), Integer.MAX_VALUE);
            }
            counters.add(known.sighting, hour, known.counts, file, part, line);
            surroundings.of(recorded, known.sighting.kind());
        } else {
            Auditor.Verdict verdict = auditor.verdict(recorded);
            add(verdict.sighting(), hour, file, part, line);
            if (verdict.route() != null) {
                surroundings.of(recorded, verdict.sighting().kind());
            }
            sample(verdict.sighting(), new InputLocation(file, part, line), Integer.MAX_VALUE, verdict);
        }
    }

    private boolean hasKey(Recorded recorded) {
        return recorded.body() != null
                && recorded.status() != 0
                && auditor.routes().find(recorded.method(), recorded.url(), recorded.host(), match)
                && !auditor.hasSecret(recorded)
                && key.of(recorded, match);
    }

    /** Counts something that cannot be read. */
    void broken(UnreadableReason broken, int file, int part, long line) {
        add(Classification.broken(broken.id()), "", file, part, line);
    }

    /** Audits one text of a surface; a blank line is nothing. */
    public void text(byte[] bytes, int from, int to, InputLocation spot) {
        if (isBlank(bytes, from, to)) {
            return;
        }
        String reported;
        try {
            reported = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            broken(UnreadableReason.NOT_UTF8, spot.file(), spot.part(), spot.line());
            return;
        }
        String text = reported.endsWith("\r") ? reported.substring(0, reported.length() - 1) : reported;
        Classification sighting = auditor.ofText(text);
        add(sighting, "", spot.file(), spot.part(), spot.line());
        tally.sample(sighting, spot, () -> auditor.textSample(sighting, text, spot));
    }

    /** Takes the fast way, where there is one for this line. */
    private boolean quick(byte[] bytes, int from, int to, int file, int part, long line) {
        String hour = time.hour(bytes);
        if (!mapping.period().isAlways()) {
            String outside = mapping.period().outside(time.text());
            if (!outside.isEmpty()) {
                add(Classification.outside(outside), "", file, part, line);
                return true;
            }
        }
        int methodFrom = places.from[FieldOffsets.METHOD];
        int urlFrom = places.from[FieldOffsets.URL];
        int urlTo = places.to[FieldOffsets.URL];
        boolean hasHost = places.has(FieldOffsets.HOST);
        auditor.routes()
                .find(
                        bytes,
                        methodFrom,
                        places.to[FieldOffsets.METHOD],
                        urlFrom,
                        urlTo,
                        hasHost ? places.from[FieldOffsets.HOST] : urlTo,
                        hasHost ? places.to[FieldOffsets.HOST] : urlTo,
                        match);
        Route route = match.route;
        if (route == null) {
            if (auditor.mayBeEvent(places, from, to)) {
                return false;
            }
            counters.add(Classification.FOREIGN, hour, foreign, file, part, line);
            return true;
        }
        int operation = route.number();
        int status = places.status();
        if (!places.has(FieldOffsets.BODY) || status == 0) {
            Classification sighting = auditor.withoutBody(route.operation(), status, false);
            if (sighting.isError() && !sampled.contains(sighting)) {
                return false;
            }
            add(sighting, hour, file, part, line);
            surroundings.of(bytes, time.text(), sighting.kind());
            return true;
        }
        if (status < 400
                && !markers[operation].mayBeIn(bytes, places.from[FieldOffsets.BODY], places.to[FieldOffsets.BODY])) {
            counters.add(successes[operation], hour, successCounts[operation], file, part, line);
            surroundings.of(bytes, time.text(), Category.SUCCESS);
            return true;
        }
        if (!quickKeyed || !key.of(places, match)) {
            return false;
        }
        VerdictCache.Known known = known(file, part, line);
        if (known == null) {
            Recorded recorded =
                    Objects.requireNonNull(reader.read(bytes, from, to).exchange(), "a usual line is an exchange");
            known = ask(recorded, new InputLocation(file, part, line), to - from);
        }
        counters.add(known.sighting, hour, known.counts, file, part, line);
        surroundings.of(bytes, time.text(), known.sighting.kind());
        return true;
    }

    /** What is known of an answer with the key; null where the judge must be asked, for a verdict or for an example. */
    private VerdictCache.@Nullable Known known(int file, int part, long line) {
        VerdictCache.Known known = cache.find(key);
        if (known != null || shared == null) {
            return known;
        }
        Classification told = shared.verdicts().find(key);
        if (told == null || wantsExample(told, shared.examples(), new InputLocation(file, part, line))) {
            return null;
        }
        return cache.keep(key, told);
    }

    private boolean wantsExample(Classification sighting, Examples examples, InputLocation spot) {
        return sighting.isError() && !sampled.contains(sighting) && examples.wants(sighting, spot);
    }

    /** Asks the judge what an answer with the key came to. */
    private VerdictCache.Known ask(Recorded recorded, InputLocation spot, int length) {
        Auditor.Verdict verdict = auditor.verdict(recorded);
        sample(verdict.sighting(), spot, length, verdict);
        if (shared != null) {
            shared.verdicts().keep(key, verdict.sighting());
        }
        return cache.keep(key, verdict.sighting());
    }

    /** Since spots ascend, the first example of a sighting is the only one that can be wanted. */
    private void sample(Classification sighting, InputLocation spot, int length, Auditor.Verdict verdict) {
        if (sampled.size() > MOST_KEPT) {
            sampled.clear();
        }
        if (sighting.isError() && sampled.add(sighting)) {
            Supplier<Sample> example = () -> auditor.sample(verdict, spot);
            if (shared == null || !shared.examples().keep(sighting, spot, length, example)) {
                tally.sample(sighting, spot, example);
            }
        }
    }

    private void add(Classification sighting, String hour, int file, int part, long line) {
        if (caches.size() > MOST_KEPT) {
            caches.clear();
        }
        counters.add(sighting, hour, caches.computeIfAbsent(sighting, any -> new Counters.Cache()), file, part, line);
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
                return false;
            }
        }
        return true;
    }
}
