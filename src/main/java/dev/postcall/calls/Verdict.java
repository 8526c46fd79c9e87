package dev.postcall.calls;

import java.util.Locale;

/** What a delivery did to its call. */
public enum Verdict {
    /** It was the first of its call. */
    RECORDED,
    /** It said something new of a known call. */
    REVISED,
    /** It said nothing new. */
    DUPLICATE;

    /** The name as answers have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
