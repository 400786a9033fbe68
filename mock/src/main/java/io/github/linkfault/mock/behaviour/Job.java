package io.github.linkfault.mock.behaviour;

/** A job: how far it is. A job moves on when it is asked about, not with time, so that a test never waits. */
final class Job {

    /** How far a job is. */
    enum Stage {
        CHALLENGED,
        RUNNING,
        COMPLETED
    }

    /**
     * What a client is told of a job.
     *
     * @param challenged whether the job ever waited for an answer
     */
    record Report(Stage stage, boolean challenged) {}

    private final String creator;
    private final boolean refreshes;
    private final boolean endless;
    private final boolean challenged;
    private Stage stage;
    private boolean reportedRunning;

    private Job(Stage stage, String creator, boolean refreshes, boolean endless) {
        this.stage = stage;
        this.creator = creator;
        this.refreshes = refreshes;
        this.endless = endless;
        this.challenged = stage == Stage.CHALLENGED;
    }

    /** @param creator the operation that creates it; empty where none does */
    static Job begun(boolean challenged, String creator, boolean refreshes) {
        return new Job(challenged ? Stage.CHALLENGED : Stage.RUNNING, creator, refreshes, false);
    }

    static Job completed() {
        return new Job(Stage.COMPLETED, "", false, false);
    }

    /** A job that never completes. */
    static Job endless() {
        return new Job(Stage.RUNNING, "", false, true);
    }

    /** How far the job is; one that is running is reported so once, and completes when it is asked about again. */
    Report poll() {
        if (stage == Stage.RUNNING && !endless) {
            if (reportedRunning) {
                stage = Stage.COMPLETED;
            }
            reportedRunning = true;
        }
        return new Report(stage, challenged);
    }

    /** An answer to its challenge completes the job. */
    void answer() {
        if (stage == Stage.CHALLENGED) {
            stage = Stage.COMPLETED;
        }
    }

    boolean isCompleted() {
        return stage == Stage.COMPLETED;
    }

    String creator() {
        return creator;
    }

    boolean refreshes() {
        return refreshes;
    }
}
