package dev.postcall.calls.deliveries;

import java.util.Locale;

/** The webhook of the vendor that sent a delivery. */
public enum DeliveryKind {
    /** POST_CALL_OUTCOME: all fields of POST_CALL_DATA, plus notes, outcome and primaryOutcomeAchieved. */
    OUTCOME,
    /** POST_CALL_DATA. */
    DATA;

    /** The name in the API. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
