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

    private final String mark;

    Speaker(String mark) {
        this.mark = mark;
    }

    /** The name on pages and in searches. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Speaker of(String line) {
        String start = line.stripLeading();
        return start.startsWith(BOT.mark) ? BOT : start.startsWith(HUMAN.mark) ? HUMAN : UNKNOWN;
    }

    String strip(String line) {
        return line.strip().substring(mark.length()).strip();
    }
}
