package io.github.linkfault.audit;

import io.github.linkfault.audit.count.Examples;
import io.github.linkfault.audit.key.SharedVerdicts;

/** What the threads of one audit have together. Safe for use by several threads. */
record Shared(Examples examples, SharedVerdicts verdicts) {

    /** Nothing yet. */
    Shared() {
        this(new Examples(), new SharedVerdicts());
    }
}
