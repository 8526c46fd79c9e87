package dev.postcall.calls;

import java.util.Locale;

/** Which of the vendor's two webhooks a delivery came through. */
public enum DeliveryKind {
    /** POST_CALL_OUTCOME: all of POST_CALL_DATA, and notes, outcome, primaryOutcomeAchieved. */
    OUTCOME,
    /** POST_CALL_DATA. */
    DATA;

    /** The name as answers have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
