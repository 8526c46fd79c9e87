package dev.postcall.calls;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the vendor's transcript: lines {@code BOT: …} and {@code HUMAN: …}. Lines in a row by one speaker are one turn; a
 * line without a speaker goes on with the one above; {@code ~ "} opens and {@code "} closes what the agent spoke as one.
 */
public final class Transcript {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final String OPENING = "~ \"";

    private Transcript() {}

    /** The turns in their order; text in a form not known comes back as it is, by {@link Speaker#UNKNOWN}. */
    public static List<Turn> turns(String transcript) {
        List<Turn> turns = new ArrayList<>();
        forEachTurn(transcript, turns::add);
        return turns;
    }

    /** Hands over the turns one by one, as {@link #turns} has them, so that only one of them is in memory. */
    static void forEachTurn(String transcript, Consumer<Turn> turns) {
        if (transcript == null || transcript.isBlank()) {
            return;
        }
        Speaker speaker = Speaker.UNKNOWN;
        boolean block = false;
        StringBuilder text = new StringBuilder();
        for (Iterator<String> lines = LINE_BREAK.splitAsStream(transcript).iterator(); lines.hasNext(); ) {
            String line = lines.next();
            Speaker named = Speaker.of(line);
            if (named != Speaker.UNKNOWN && named != speaker) {
                flush(turns, speaker, text);
                speaker = named;
                block = false;
            }
            String said = named.strip(line);
            if (said.startsWith(OPENING)) {
                said = said.substring(OPENING.length());
                block = true;
            }
            if (block && said.endsWith("\"")) {
                said = said.substring(0, said.length() - 1);
                block = false;
            }
            if (!said.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(said.strip());
            }
        }
        flush(turns, speaker, text);
    }

    private static void flush(Consumer<Turn> turns, Speaker speaker, StringBuilder text) {
        if (!text.isEmpty()) {
            turns.accept(new Turn(speaker, text.toString()));
            text.setLength(0);
        }
    }
}
