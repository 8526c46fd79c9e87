package dev.postcall.calls;

import dev.postcall.query.Cursor;
import java.time.Instant;

/** The fields of a call in a list, by the vendor's names. */
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

    /** Its position in a list, newest first. */
    public Cursor cursor() {
        return new Cursor(startedAt, sid);
    }
}
