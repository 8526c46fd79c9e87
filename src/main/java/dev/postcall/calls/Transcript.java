package dev.postcall.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Parses the vendor's transcript, which has lines {@code BOT: …} and {@code HUMAN: …}. Consecutive lines of one speaker
 * are one turn; a line without a speaker continues the previous line; {@code ~ "} opens and {@code "} closes a block
 * that the agent spoke without a pause.
 */
public final class Transcript {
    private static final String OPENING = "~ \"";

    private Transcript() {}

    /**
     * Returns the turns in their order. Text of an unknown form is returned unchanged as a turn of {@link
     * Speaker#UNKNOWN}.
     */
    public static List<Turn> turns(String transcript) {
        List<Turn> turns = new ArrayList<>();
        forEachTurn(transcript, turns::add);
        return turns;
    }

    /** Passes the turns of {@link #turns} to a consumer one by one, so that only one turn is in memory. */
    public static void forEachTurn(String transcript, Consumer<Turn> turns) {
        if (transcript == null || transcript.isBlank()) {
            return;
        }
        Speaker speaker = Speaker.UNKNOWN;
        boolean block = false;
        StringBuilder text = new StringBuilder();
        int end;
        for (int start = 0; start <= transcript.length(); start = end + 1) {
            end = endOfLine(transcript, start);
            String line = transcript.substring(start, end);
            Speaker named = Speaker.of(line);
            if (named != Speaker.UNKNOWN && named != speaker) {
                flush(turns, speaker, text);
                speaker = named;
                block = false;
            }
            String spoken = named.strip(line);
            if (spoken.startsWith(OPENING)) {
                spoken = spoken.substring(OPENING.length());
                block = true;
            }
            if (block && spoken.endsWith("\"")) {
                spoken = spoken.substring(0, spoken.length() - 1);
                block = false;
            }
            if (!spoken.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(spoken.strip());
            }
        }
        flush(turns, speaker, text);
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Whether Unicode defines the character as a line break. The empty line between a carriage return and its line feed
     * adds nothing to a turn.
     */
    private static boolean isLineBreak(char c) {
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static void flush(Consumer<Turn> turns, Speaker speaker, StringBuilder text) {
        if (!text.isEmpty()) {
            turns.accept(new Turn(speaker, text.toString()));
            text.setLength(0);
        }
    }
}
