package io.github.linkfault.history;

import io.github.linkfault.result.PastRun;

/**
 * A run as its file has it.
 *
 * @param version of Linkfault
 * @param edition a fingerprint of what the documents said then
 */
public record RunRecord(String version, Subject subject, String edition, PastRun run) {}
