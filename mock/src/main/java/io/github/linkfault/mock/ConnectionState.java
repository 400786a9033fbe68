package io.github.linkfault.mock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to one connection: its jobs, and when its balance was read from the bank.
 *
 * <p>Safe for use by several threads.
 */
final class ConnectionState {

    private static final int MOST_JOBS = 20;

    private final boolean asksForMfa;
    private final InstantSource clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private @Nullable Job lastRefresh;
    private @Nullable Instant refreshed;

    /** @param magicJob the job that the connection has from the beginning, by its id */
    ConnectionState(String magicJob, String fixture, InstantSource clock) {
        this.clock = clock;
        this.asksForMfa = fixture.equals(MagicIds.MFA_PENDING);
        Job first =
                switch (fixture) {
                    case MagicIds.MFA_PENDING, "mfaExpired" -> Job.begun(true, true);
                    case "jobInProgress" -> Job.endless();
                    default -> Job.completed();
                };
        jobs.put(magicJob, first);
        lastRefresh = first;
    }

    synchronized boolean hasJob(String jobId) {
        return jobs.containsKey(jobId);
    }

    /** Whether a job that a client created is not completed. */
    synchronized boolean isBusy() {
        return jobs.values().stream().skip(1).anyMatch(job -> !job.isCompleted());
    }

    /** Begins a job and returns its id. */
    synchronized String begin(String prefix, boolean refreshesBalance) {
        var job = Job.begun(asksForMfa, refreshesBalance);
        String id = prefix + UUID.randomUUID().toString().replace("-", "");
        if (jobs.size() == MOST_JOBS) {
            // The first is the magic one, which stays.
            jobs.remove(jobs.keySet().stream().skip(1).findFirst().orElseThrow());
        }
        jobs.put(id, job);
        if (refreshesBalance) {
            lastRefresh = job;
        }
        return id;
    }

    /** Asks about a job, or with null about the last refresh. */
    synchronized Status poll(@Nullable String jobId) {
        Job job = jobId == null ? lastRefresh : jobs.get(jobId);
        if (job == null) {
            return new Status("COMPLETED", false);
        }
        boolean before = job.isCompleted();
        String status = job.poll();
        if (!before) {
            settle(job);
        }
        return new Status(status, job.mfaTriggered());
    }

    synchronized void answerMfa(String jobId) {
        Job job = jobs.get(jobId);
        if (job != null && !job.isCompleted()) {
            job.answerMfa();
            settle(job);
        }
    }

    /** When the balance was last read from the bank; empty as long as no refresh has completed. */
    synchronized Optional<String> refreshed() {
        return Optional.ofNullable(refreshed).map(Instant::toString);
    }

    private void settle(Job job) {
        if (job.isCompleted() && job.refreshesBalance()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            // Two refreshes within a second must still be told apart.
            refreshed = refreshed == null || now.isAfter(refreshed) ? now : refreshed.plusSeconds(1);
        }
    }

    /** What a client is told of a job. */
    record Status(String jobStatus, boolean mfaTriggered) {}
}
