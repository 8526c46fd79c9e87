package dev.postcall.calls;

import dev.postcall.pages.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of a conversation as one page shows.
 *
 * @param turns in their order; one that is too long for a page is several
 * @param part its number, from 1
 * @param parts how many there are; at least 1
 */
public record ConversationPart(List<Turn> turns, int part, int parts) {
    private static final int BYTES = 48_000;
    private static final int TURN_BYTES = 160;

    /** @param asked the number of the part; the nearest that there is, is taken */
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

    /** Counts the parts, and keeps the turns of the one that is wanted. */
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
                int end = Excerpt.endOfPart(text, start, left - TURN_BYTES);
                boolean rest = end < text.length();
                if (rest && left < BYTES) {
                    // it begins on the next page, rather than in two pieces
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
