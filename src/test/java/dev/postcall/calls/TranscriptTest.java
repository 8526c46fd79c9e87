package dev.postcall.calls;

import static dev.postcall.calls.Speaker.BOT;
import static dev.postcall.calls.Speaker.HUMAN;
import static dev.postcall.calls.Speaker.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    @Test
    void consecutiveLinesOfOneSpeakerAreOneTurn() {
        assertThat(Transcript.turns("BOT: Hey!\nBOT: I'm Travis.\nHUMAN:  hi\nBOT: Good."))
                .containsExactly(new Turn(BOT, "Hey!\nI'm Travis."), new Turn(HUMAN, "hi"), new Turn(BOT, "Good."));
    }

    @Test
    void marksOfABlockAreRemoved() {
        assertThat(Transcript.turns("BOT: ~ \"Awesome!\nBOT: Shall we?\"\nHUMAN:  yes"))
                .containsExactly(new Turn(BOT, "Awesome!\nShall we?"), new Turn(HUMAN, "yes"));
    }

    @Test
    void quotationMarksOutsideOfABlockAreKept() {
        assertThat(Transcript.turns("BOT: He said \"yes\"")).containsExactly(new Turn(BOT, "He said \"yes\""));
    }

    @Test
    void lineWithoutASpeakerContinuesThePreviousOne() {
        assertThat(Transcript.turns("HUMAN:  well\nlet me think\r\nBOT: Sure."))
                .containsExactly(new Turn(HUMAN, "well\nlet me think"), new Turn(BOT, "Sure."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029", "\n\r\n"})
    void everyUnicodeLineBreakEndsALine(String lineBreak) {
        assertThat(Transcript.turns("BOT: Ready?" + lineBreak + "HUMAN:  yes" + lineBreak + "I am"))
                .containsExactly(new Turn(BOT, "Ready?"), new Turn(HUMAN, "yes\nI am"));
    }

    @Test
    void transcriptOfUnknownFormIsUnchanged() {
        assertThat(Transcript.turns("Agent> hello\nLead> hi"))
                .containsExactly(new Turn(UNKNOWN, "Agent> hello\nLead> hi"));
    }

    @Test
    void emptyTranscriptHasNoTurns() {
        assertThat(Transcript.turns(null)).isEmpty();
        assertThat(Transcript.turns(" \n ")).isEmpty();
        assertThat(Transcript.turns("BOT:\nHUMAN:  ")).isEmpty();
    }
}
