package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.verdict.Auditor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Audits as tests want them. */
final class Audits {

    static final Auditor AUDITOR = Auditor.documented();

    private Audits() {}

    static Summary of(int threads, Path... files) throws IOException {
        var inputs = new ArrayList<Input>();
        for (Path file : files) {
            inputs.add(Input.of(file));
        }
        return of(AUDITOR, FieldMapping.PUBLISHED, null, inputs, threads);
    }

    static Summary ofText(String text) {
        return ofBytes(text.getBytes(UTF_8));
    }

    static Summary ofBytes(byte[] bytes) {
        return of(AUDITOR, FieldMapping.PUBLISHED, null, List.of(Input.of("in", new ByteArrayInputStream(bytes))), 2);
    }

    static Summary of(Auditor auditor, FieldMapping mapping, @Nullable Format format, List<Input> inputs, int threads) {
        var run = new AuditRun(auditor, mapping, format, inputs, threads);
        run.run();
        return run.summary();
    }
}
