package io.github.linkfault.mock;

/** A job of a connection: how far it is. A job moves on when it is asked about, not with time, so that a test never waits. */
final class Job {

    /** The words in {@code jobStatus}; no document has one for a job that is under way. */
    private enum Stage {
        AWAITS_MFA("Pending MFA"),
        UNDER_WAY("PENDING"),
        COMPLETED("COMPLETED");

        private final String word;

        Stage(String word) {
            this.word = word;
        }
    }

    private final boolean refresh;
    private final boolean endless;
    private final boolean mfaTriggered;
    private Stage stage;
    private boolean seenUnderWay;

    private Job(Stage stage, boolean refresh, boolean endless) {
        this.stage = stage;
        this.refresh = refresh;
        this.endless = endless;
        this.mfaTriggered = stage == Stage.AWAITS_MFA;
    }

    static Job begun(boolean awaitsMfa, boolean refresh) {
        return new Job(awaitsMfa ? Stage.AWAITS_MFA : Stage.UNDER_WAY, refresh, false);
    }

    static Job completed() {
        return new Job(Stage.COMPLETED, false, false);
    }

    /** A job that never completes. */
    static Job endless() {
        return new Job(Stage.UNDER_WAY, false, true);
    }

    /** The status to report; a job under way is reported once as such, and completes when it is asked about again. */
    String poll() {
        if (stage == Stage.UNDER_WAY && !endless) {
            if (seenUnderWay) {
                stage = Stage.COMPLETED;
            }
            seenUnderWay = true;
        }
        return stage.word;
    }

    /** The answer to an MFA challenge completes the job. */
    void answerMfa() {
        if (stage == Stage.AWAITS_MFA) {
            stage = Stage.COMPLETED;
        }
    }

    boolean isCompleted() {
        return stage == Stage.COMPLETED;
    }

    boolean refreshesBalance() {
        return refresh;
    }

    boolean mfaTriggered() {
        return mfaTriggered;
    }
}
