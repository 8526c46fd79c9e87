package dev.postcall.audit;

/** Receives the progress and the differences of a comparison. */
public interface AuditProgress {
    /**
     * Reports that a number of calls were compared; pauses while deliveries wait. With 0, only pauses and checks for a
     * cancellation, after work that does not count as progress.
     *
     * @throws java.util.concurrent.CancellationException if the audit was cancelled
     */
    void step(long calls);

    /**
     * Reports a difference.
     *
     * @param sid the sid of the call; null if the difference concerns no single call
     * @param what the difference, in a few words
     */
    void reportDifference(String sid, String what);
}
