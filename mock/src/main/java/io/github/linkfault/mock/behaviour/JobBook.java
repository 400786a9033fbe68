package io.github.linkfault.mock.behaviour;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one owner, such as a connection: those that requests have created, and one that is there from the beginning.
 *
 * <p>Safe for use by several threads.
 */
final class JobBook {

    private static final int MOST_JOBS = 20;

    private final boolean challenges;
    private final InstantSource clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Set<String> completed = new HashSet<>();
    private @Nullable Job lastRefresh;
    private @Nullable Instant refreshed;

    /**
     * @param first the id of the job that is there from the beginning
     * @param challenges whether each job waits for an answer
     * @param endless whether the first job never ends
     */
    JobBook(String first, boolean challenges, boolean endless, InstantSource clock) {
        this.clock = clock;
        this.challenges = challenges;
        Job job = challenges ? Job.begun(true, "", true) : endless ? Job.endless() : Job.completed();
        jobs.put(first, job);
        lastRefresh = job;
    }

    synchronized boolean hasJob(String id) {
        return jobs.containsKey(id);
    }

    /** Whether a job that a client created is not completed. */
    synchronized boolean isBusy() {
        return jobs.values().stream().skip(1).anyMatch(job -> !job.isCompleted());
    }

    /**
     * Begins a job and returns its id.
     *
     * @param form what the id looks like, with {@code {hex}} for 32 hexadecimal digits
     * @param creator the operation that creates it
     */
    synchronized String begin(String form, String creator, boolean refreshes) {
        var job = Job.begun(challenges, creator, refreshes);
        UUID random = UUID.randomUUID();
        HexFormat hexadecimal = HexFormat.of();
        String id = form.replace(
                "{hex}",
                hexadecimal.toHexDigits(random.getMostSignificantBits())
                        + hexadecimal.toHexDigits(random.getLeastSignificantBits()));
        if (jobs.size() == MOST_JOBS) {
            // The first job stays.
            jobs.remove(jobs.keySet().stream().skip(1).findFirst().orElseThrow());
        }
        jobs.put(id, job);
        if (refreshes) {
            lastRefresh = job;
        }
        return id;
    }

    /** Asks about a job, or with null about the last refresh. */
    synchronized Job.Report poll(@Nullable String id) {
        Job job = id == null ? lastRefresh : jobs.get(id);
        if (job == null) {
            return new Job.Report(Job.Stage.COMPLETED, false);
        }
        boolean before = job.isCompleted();
        Job.Report report = job.poll();
        if (!before) {
            settle(job);
        }
        return report;
    }

    /** Answers the challenge of a job; any answer is right. */
    synchronized void answer(String id) {
        Job job = jobs.get(id);
        if (job != null && !job.isCompleted()) {
            job.answer();
            settle(job);
        }
    }

    /** When a refresh was last completed; empty as long as none was. */
    synchronized Optional<Instant> refreshed() {
        return Optional.ofNullable(refreshed);
    }

    /** Whether a job that this operation created was ever completed. */
    synchronized boolean hasCompleted(String creator) {
        return completed.contains(creator);
    }

    private void settle(Job job) {
        if (job.isCompleted()) {
            completed.add(job.creator());
        }
        if (job.isCompleted() && job.refreshes()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            // Two refreshes within a second must still be told apart.
            refreshed = refreshed == null || now.isAfter(refreshed) ? now : refreshed.plusSeconds(1);
        }
    }
}
