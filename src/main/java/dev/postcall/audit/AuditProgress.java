package dev.postcall.audit;

/** Where a comparison reports to while it works. */
public interface AuditProgress {
    /**
     * Reports that some calls are done; waits while deliveries need the processors.
     *
     * @throws java.util.concurrent.CancellationException if the audit is to end
     */
    void step(long calls);

    /**
     * Reports a difference.
     *
     * @param sid the call; null where no single call is meant
     * @param what what differs, in a few words
     */
    void found(String sid, String what);
}
