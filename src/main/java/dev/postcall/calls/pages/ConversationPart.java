package dev.postcall.calls.pages;

import dev.postcall.calls.Transcript;
import dev.postcall.calls.Turn;
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

    /** @param requested number of the part; a number out of range selects the nearest part */
    static ConversationPart of(String transcript, int requested) {
        Collector first = new Collector(requested);
        Transcript.forEachTurn(transcript, first::add);
        if (requested >= 1 && requested <= first.parts) {
            return new ConversationPart(first.turns, requested, first.parts);
        }
        Collector nearest = new Collector(requested < 1 ? 1 : first.parts);
        Transcript.forEachTurn(transcript, nearest::add);
        return new ConversationPart(nearest.turns, nearest.requested, nearest.parts);
    }

    /** Counts the parts and collects the turns of the requested one. */
    private static final class Collector {
        private final int requested;
        private final List<Turn> turns = new ArrayList<>();
        private int parts = 1;
        private int remaining = BYTES;

        Collector(int requested) {
            this.requested = requested;
        }

        void add(Turn turn) {
            String text = turn.text();
            for (int start = 0; start < text.length(); ) {
                int end = Excerpt.endOfPart(text, start, remaining - TURN_BYTES);
                boolean hasMore = end < text.length();
                if (hasMore && remaining < BYTES) {
                    // starts a new part rather than splitting the turn
                    startNextPart();
                } else {
                    collect(new Turn(turn.speaker(), text.substring(start, end)));
                    remaining -= TURN_BYTES + Excerpt.bytes(text.substring(start, end));
                    start = end;
                }
            }
        }

        private void startNextPart() {
            parts++;
            remaining = BYTES;
        }

        private void collect(Turn piece) {
            if (parts == requested) {
                turns.add(piece);
            }
        }
    }
}
