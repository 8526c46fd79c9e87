package dev.postcall.calls;

import dev.postcall.query.Cursor;
import java.time.Instant;

/** A call as a list shows it, by the vendor's names. */
public record CallSummary(
        String sid,
        Instant createdAt,
        Instant startedAt,
        Instant receivedAt,
        int revision,
        String promptId,
        String campaignId,
        String fromNumber,
        String toNumber,
        String cachedLeadName,
        Integer duration,
        String outcome,
        Boolean primaryOutcomeAchieved) {

    /** Its place in a list, newest first. */
    Cursor cursor() {
        return new Cursor(startedAt, sid);
    }
}
