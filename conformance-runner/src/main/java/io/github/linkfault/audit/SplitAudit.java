package io.github.linkfault.audit;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.Blocks;
import io.github.linkfault.audit.input.DetectedInput;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.InputSplit;
import io.github.linkfault.audit.input.LineRange;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.audit.verdict.Auditor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;

/** Audits pieces one after the other into a tally; for one thread, and for pieces in their order. Tallies of several are merged. */
public final class SplitAudit {

    /** Opens the file of a piece. */
    public interface File {

        /** A stream that stands at this byte; it will be closed. */
        InputStream openAt(long position) throws IOException;
    }

    private final Auditor auditor;
    private final AuditCounters tally;
    private final LineAudit lines;

    /** An audit of lines with these field names into this tally. */
    public SplitAudit(Auditor auditor, FieldMapping mapping, AuditCounters tally) {
        this.auditor = auditor;
        this.tally = tally;
        this.lines = new LineAudit(auditor, mapping, tally);
    }

    /**
     * Audits a piece. What breaks off while it is read is counted as broken, as it is everywhere.
     *
     * @throws UncheckedIOException where the file cannot be opened, which may go better at another time
     */
    public void audit(InputSplit piece, File file) {
        try (InputStream raw = file.openAt(Math.max(0, piece.from() - 1))) {
            tally.lines(piece.file(), piece.part(), audit(piece, raw));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long audit(InputSplit piece, InputStream raw) {
        InputStream stream;
        try {
            stream = new LineRange(new BufferedInputStream(raw), piece.from(), piece.to());
            if (piece.from() == 0) {
                stream =
                        DetectedInput.open(Input.of("", stream), piece.format(), auditor.texts(), new AtomicLong())
                                .stream();
            }
        } catch (IOException damaged) {
            lines.broken(UnreadableReason.CUT_OFF, piece.file(), piece.part(), 0);
            return 0;
        }
        return piece.format() == Format.HAR
                ? AuditRun.har(stream, piece.file(), auditor, lines, () -> false)
                : blocks(piece, new Blocks(stream));
    }

    private long blocks(InputSplit piece, Blocks blocks) {
        var block = new Blocks.Block();
        long line = 0;
        while (blocks.next(block)) {
            line += AuditRun.block(block, piece.format(), new InputLocation(piece.file(), piece.part(), line), lines);
        }
        if (blocks.damaged()) {
            lines.broken(UnreadableReason.CUT_OFF, piece.file(), piece.part(), line);
        }
        return line;
    }
}
