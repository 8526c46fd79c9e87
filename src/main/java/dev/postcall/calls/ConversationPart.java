package dev.postcall.calls;

import dev.postcall.pages.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a conversation that one page shows.
 *
 * @param turns the turns in their order; a turn that is too long for a page is split
 * @param part number of this part, from 1
 * @param parts number of parts, at least 1
 */
public record ConversationPart(List<Turn> turns, int part, int parts) {
    private static final int BYTES = 48_000;
    private static final int TURN_BYTES = 160;

    /** @param asked number of the part; a number out of range selects the nearest part */
    static ConversationPart of(String transcript, int asked) {
        Collector first = new Collector(asked);
        Transcript.forEachTurn(transcript, first::add);
        if (asked >= 1 && asked <= first.parts) {
            return new ConversationPart(first.turns, asked, first.parts);
        }
        Collector nearest = new Collector(asked < 1 ? 1 : first.parts);
        Transcript.forEachTurn(transcript, nearest::add);
        return new ConversationPart(nearest.turns, nearest.wanted, nearest.parts);
    }

    /** Counts the parts and collects the turns of the requested one. */
    private static final class Collector {
        private final int wanted;
        private final List<Turn> turns = new ArrayList<>();
        private int parts = 1;
        private int left = BYTES;

        Collector(int wanted) {
            this.wanted = wanted;
        }

        void add(Turn turn) {
            String text = turn.text();
            for (int start = 0; start < text.length(); ) {
                int end = Excerpt.fitting(text, start, left - TURN_BYTES);
                boolean rest = end < text.length();
                if (rest && left < BYTES) {
                    // starts a new part rather than splitting the turn
                    turnPage();
                } else {
                    keep(new Turn(turn.speaker(), text.substring(start, end)));
                    left -= TURN_BYTES + Excerpt.bytes(text.substring(start, end));
                    start = end;
                }
            }
        }

        private void turnPage() {
            parts++;
            left = BYTES;
        }

        private void keep(Turn piece) {
            if (parts == wanted) {
                turns.add(piece);
            }
        }
    }
}
