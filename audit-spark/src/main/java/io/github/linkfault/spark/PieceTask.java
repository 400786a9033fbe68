package io.github.linkfault.spark;

import io.github.linkfault.audit.SplitAudit;
import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.InputSplit;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What an executor does with pieces. It travels once to each executor, as a broadcast, and makes its auditor there, from the
 * catalog in the jar; the tasks of an executor share it.
 */
final class PieceTask implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Base> bases;
    private final FieldMapping mapping;
    private final ArrayList<String> files;
    private final SerializableConfiguration hadoop;
    private transient @Nullable Auditor auditor;

    /** @param files where the files are, by their index */
    PieceTask(List<Base> bases, FieldMapping mapping, List<String> files, SerializableConfiguration hadoop) {
        this.bases = new ArrayList<>(bases);
        this.mapping = mapping;
        this.files = new ArrayList<>(files);
        this.hadoop = hadoop;
    }

    /** The tally of pieces that come in their order. */
    AuditCounters tally(Iterator<InputSplit> pieces) {
        var tally = new AuditCounters();
        var audit = new SplitAudit(auditor(), mapping, tally);
        while (pieces.hasNext()) {
            InputSplit piece = pieces.next();
            audit.audit(piece, position -> openAt(new Path(files.get(piece.file())), position));
        }
        return tally;
    }

    private InputStream openAt(Path file, long position) throws IOException {
        var stream = file.getFileSystem(hadoop.value()).open(file);
        stream.seek(position);
        return stream;
    }

    private synchronized Auditor auditor() {
        if (auditor == null) {
            auditor = new Auditor(Catalog.bundled(), bases, Map.of(), Secrets.NONE);
        }
        return auditor;
    }
}
