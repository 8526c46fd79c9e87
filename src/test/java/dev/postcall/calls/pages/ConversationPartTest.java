package dev.postcall.calls.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Transcript;
import dev.postcall.calls.Turn;
import dev.postcall.pages.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page shows a bounded part of a conversation, and all parts together contain the whole conversation. */
class ConversationPartTest {
    private static final int MAX_BYTES = 50_000;

    @Test
    void shortConversationIsOnePart() {
        assertThat(ConversationPart.of("BOT: Hi\nHUMAN: Hello", 1))
                .isEqualTo(new ConversationPart(Transcript.turns("BOT: Hi\nHUMAN: Hello"), 1, 1));
        assertThat(ConversationPart.of(null, 1)).isEqualTo(new ConversationPart(List.of(), 1, 1));
    }

    @Test
    void partsTogetherContainAllTurns() {
        String transcript = "BOT: Hi \"there\"\nHUMAN: Hello\n".repeat(25_000);
        assertThat(all(transcript)).isEqualTo(Transcript.turns(transcript));
    }

    @Test
    void turnOfMegabytesIsSplit() {
        String transcript = "BOT: Hi\nHUMAN: " + "<\uD83D\uDE00ü".repeat(100_000);
        assertThat(all(transcript).stream().map(Turn::text).collect(Collectors.joining()))
                .isEqualTo("Hi" + "<\uD83D\uDE00ü".repeat(100_000));
    }

    @Test
    void partOutOfRangeIsTheNearestOne() {
        String transcript = "BOT: Hi\nHUMAN: Hello\n".repeat(2_000);
        int parts = ConversationPart.of(transcript, 1).parts();
        assertThat(parts).isGreaterThan(1);
        assertThat(ConversationPart.of(transcript, 0).part()).isEqualTo(1);
        assertThat(ConversationPart.of(transcript, 999).part()).isEqualTo(parts);
        assertThat(ConversationPart.of(transcript, 999).turns()).isNotEmpty();
    }

    private static List<Turn> all(String transcript) {
        List<Turn> turns = new ArrayList<>();
        int parts = ConversationPart.of(transcript, 1).parts();
        for (int part = 1; part <= parts; part++) {
            List<Turn> some = ConversationPart.of(transcript, part).turns();
            assertThat(some.stream()
                            .mapToInt(turn -> Excerpt.bytes(turn.text()))
                            .sum())
                    .isBetween(1, MAX_BYTES);
            turns.addAll(some);
        }
        return turns;
    }
}
