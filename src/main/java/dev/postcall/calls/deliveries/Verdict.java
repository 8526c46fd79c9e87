package dev.postcall.calls.deliveries;

import java.util.Locale;

/** The effect of a delivery on its call. */
public enum Verdict {
    /** It was the first delivery of its call. */
    RECORDED,
    /** It changed a stored call. */
    REVISED,
    /** It changed nothing. */
    DUPLICATE;

    /** The name in the API. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
