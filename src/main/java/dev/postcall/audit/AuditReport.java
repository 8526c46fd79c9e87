package dev.postcall.audit;

import java.time.Instant;
import java.util.List;

/**
 * The state of an audit.
 *
 * @param state {@code none}, {@code running}, {@code done} or {@code cancelled}
 * @param progress share of the work that is done, 0 to 1
 * @param startedAt null for {@code none}
 * @param endedAt null until it ends
 * @param calls how many calls were read
 * @param counted how many calls the statistics hold; null until the calls are read
 * @param indexed how many calls the notes index holds; null until the calls are read
 * @param differences the first hundred differences; calls whose events still wait are among them
 * @param differing number of all differences
 * @param agrees whether there is no difference; null until everything was compared, and where something could not be
 * @param repair whether differing calls are derived again
 * @param repaired number of calls that were published to their observer again
 * @param failure why something could not be compared; null if everything was
 */
public record AuditReport(
        String state,
        double progress,
        Instant startedAt,
        Instant endedAt,
        long calls,
        Long counted,
        Long indexed,
        List<Difference> differences,
        long differing,
        Boolean agrees,
        boolean repair,
        long repaired,
        String failure) {
    /** The report where no audit was started yet. */
    public static final AuditReport NONE =
            new AuditReport("none", 0, null, null, 0, null, null, List.of(), 0, null, false, 0, null);

    /**
     * @param sid the call; null where no single call is meant
     * @param what the projection and what differs, in a few words
     */
    public record Difference(String sid, String what) {}

    /** Whether the audit has not ended yet. */
    public boolean running() {
        return state.equals("running");
    }
}
