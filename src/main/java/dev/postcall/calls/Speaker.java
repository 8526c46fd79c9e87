package dev.postcall.calls;

import java.util.Locale;

/** The speaker of a turn in a transcript. */
public enum Speaker {
    /** The vendor's agent. */
    BOT("BOT:"),
    /** The person who answered. */
    HUMAN("HUMAN:"),
    /** The transcript does not name the speaker. */
    UNKNOWN("");

    /** The text with which the vendor starts each line of this speaker. */
    private final String mark;

    Speaker(String mark) {
        this.mark = mark;
    }

    /** The name on pages and in searches. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the speaker whose mark starts a line of a transcript. */
    static Speaker of(String line) {
        String start = line.stripLeading();
        return start.startsWith(BOT.mark) ? BOT : start.startsWith(HUMAN.mark) ? HUMAN : UNKNOWN;
    }

    /** Returns a line of this speaker without its mark. */
    String strip(String line) {
        return line.strip().substring(mark.length()).strip();
    }
}
