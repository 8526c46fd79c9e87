package dev.postcall.audit;

import java.time.Instant;
import java.util.List;

/**
 * The state of an audit, as the API returns it.
 *
 * @param state {@code none}, {@code running}, {@code done} or {@code cancelled}
 * @param progress completed share of the work, 0 to 1
 * @param startedAt null for {@code none}
 * @param endedAt null until the audit ends
 * @param calls number of calls that were read
 * @param counted number of calls in the statistics; null until all calls are read
 * @param indexed number of calls in the notes index; null until all calls are read
 * @param differences the first hundred differences; they include calls whose events are not yet delivered
 * @param differing number of all differences
 * @param agrees whether there is no difference; null while the audit runs, and if a part of the audit failed without a
 *     difference
 * @param repair whether the audit repairs differences
 * @param repaired number of calls that were published to their observer again
 * @param failure why a part of the audit failed; null if none did
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
    /** The report before the first audit. */
    public static final AuditReport NONE =
            new AuditReport("none", 0, null, null, 0, null, null, List.of(), 0, null, false, 0, null);

    /**
     * @param sid the sid of the call; null if the difference concerns no single call
     * @param what the projection and the difference, in a few words
     */
    public record Difference(String sid, String what) {}

    /** Whether the audit is running. */
    public boolean running() {
        return state.equals("running");
    }
}
