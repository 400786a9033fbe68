package io.github.linkfault.audit;

import io.github.linkfault.audit.bytes.Lexer;
import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.Blocks;
import io.github.linkfault.audit.input.DetectedInput;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.HarReader;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.LineInside;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.audit.input.WorkQueue;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.input.UnusableInput;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An audit of files by several threads, each with a tally of its own. */
public final class AuditRun {

    private static final int SECONDS_TO_STOP = 3;

    private final Auditor auditor;
    private final FieldMapping mapping;
    private final @Nullable Format format;
    private final List<Input> inputs;
    private final WorkQueue intake;
    private final List<AuditCounters> tallies = new ArrayList<>();
    private final AtomicLong lines = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private final CountDownLatch working;
    private final Shared shared = new Shared();

    /**
     * @param format the format of every input, or null to recognise each by its beginning
     * @param threads how many read and judge at the same time
     */
    public AuditRun(Auditor auditor, FieldMapping mapping, @Nullable Format format, List<Input> inputs, int threads) {
        this.auditor = auditor;
        this.mapping = mapping;
        this.format = format;
        this.inputs = List.copyOf(inputs);
        this.intake = new WorkQueue(inputs, format, auditor.texts());
        this.working = new CountDownLatch(threads);
        for (int thread = 0; thread < threads; thread++) {
            tallies.add(new AuditCounters());
        }
    }

    /**
     * Looks at the beginning of each file, before anything is read or written for it.
     *
     * @throws UnusableInput when a file is surely no traffic, or of another format than all are said to be
     */
    public void check() {
        inputs.forEach(input -> DetectedInput.check(input, format, auditor.texts()));
    }

    /**
     * Reads everything, and returns when it is done or stopped.
     *
     * @throws UnusableInput as {@link #check()} does, for a stream, which is opened only now
     */
    public void run() {
        for (AuditCounters tally : tallies) {
            var worker = new Thread(() -> work(tally), "audit");
            worker.setDaemon(true);
            worker.start();
        }
        try {
            working.await();
        } catch (InterruptedException stop) {
            intake.stop();
            Thread.currentThread().interrupt();
        }
        Throwable broken = fault.get();
        if (broken instanceof UnusableInput unusable) {
            throw unusable;
        }
        if (broken != null) {
            throw new IllegalStateException("the audit broke", broken);
        }
    }

    /** Stops the run after the blocks that are being judged, and waits for that; not for input that may never come. */
    public void stop() {
        intake.stop();
        try {
            working.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was stopped before the end of the input. */
    public boolean isStopped() {
        return intake.isStopped();
    }

    /** How many lines were read so far. */
    public long lines() {
        return lines.get();
    }

    /** How many bytes were read so far, as they lie on the disk. */
    public long bytes() {
        return intake.bytesRead();
    }

    /** Everything that was counted; to be asked for when the run has ended. */
    public Summary summary() {
        var whole = new AuditCounters();
        tallies.forEach(whole::merge);
        shared.examples().into(whole, tallies.size());
        var names = new ArrayList<Summary.Source>();
        for (int file = 0; file < inputs.size(); file++) {
            names.add(new Summary.Source(inputs.get(file).name(), intake.format(file) == Format.HAR));
        }
        return new Summary(auditor.catalog(), whole, names);
    }

    /**
     * What to do where lines could not be read, since they are inside of others or have text before them.
     *
     * @param options of the audit, each with a blank before it, for the command that helps
     */
    public Optional<String> help(String options) {
        return tallies.stream().allMatch(tally -> tally.total(Category.BROKEN) == 0)
                ? Optional.empty()
                : inputs.stream()
                        .flatMap(input -> LineInside.help(input, mapping, auditor.texts(), options).stream())
                        .findFirst();
    }

    private void work(AuditCounters tally) {
        try {
            var audit = new LineAudit(auditor, mapping, tally, shared);
            var work = new WorkQueue.Work();
            while (intake.next(work)) {
                long number = work.lost ? lost(work, audit) : work.har != null ? har(work, audit) : block(work, audit);
                tally.lines(work.file, work.part, number);
                lines.addAndGet(number);
            }
        } catch (Throwable broken) {
            fault.compareAndSet(null, broken);
            intake.stop();
        } finally {
            working.countDown();
        }
    }

    private static long lost(WorkQueue.Work work, LineAudit audit) {
        audit.broken(UnreadableReason.CUT_OFF, work.file, work.part, 0);
        return 0;
    }

    private long har(WorkQueue.Work work, LineAudit audit) {
        DetectedInput har = Objects.requireNonNull(work.har);
        try {
            return har(har.stream(), work.file, auditor, audit, intake::isStopped);
        } finally {
            WorkQueue.close(har);
        }
    }

    private static long block(WorkQueue.Work work, LineAudit audit) {
        return block(work.block, work.format, new InputLocation(work.file, work.part, 0), audit);
    }

    /** Audits a HAR and says how many entries it has. */
    static long har(InputStream har, int file, Auditor auditor, LineAudit audit, BooleanSupplier stopped) {
        var match = new Routes.Match();
        var reader = new HarReader(
                (method, url) -> auditor.routes().find(method, url, match),
                new HarReader.Entries() {
                    @Override
                    public void exchange(Recorded exchange, long number) {
                        audit.exchange(exchange, file, 0, number);
                    }

                    @Override
                    public void broken(UnreadableReason broken, long number) {
                        audit.broken(broken, file, 0, number);
                    }
                },
                stopped);
        return reader.read(har);
    }

    /** Audits whole lines, of which the first stands at a spot, and says how many they are. */
    static long block(Blocks.Block block, Format format, InputLocation first, LineAudit audit) {
        if (block.tooLong) {
            audit.broken(UnreadableReason.TOO_LONG, first.file(), first.part(), first.line());
            return 1;
        }
        byte[] bytes = block.bytes;
        long line = first.line();
        int from = 0;
        while (from < block.length) {
            int to;
            if (format == Format.TEXT) {
                to = Lexer.lineFeed(bytes, from);
                audit.text(bytes, from, to, new InputLocation(first.file(), first.part(), line));
            } else if (format == Format.OTLP) {
                to = Lexer.lineFeed(bytes, from);
                audit.spans(bytes, from, to, first.file(), first.part(), line);
            } else {
                to = audit.line(bytes, from, block.length + 1, first.file(), first.part(), line);
            }
            line++;
            from = to + 1;
        }
        return line - first.line();
    }
}
