package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeLabelTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rendez-vous confirm\u00E9",
                "RENDEZ-VOUS CONFIRM\u00C9",
                "rendez-vous confirme\u0301",
                "Rendez-vous\u00A0confirm\u00E9",
                "Rendez-vous\u202Fconfirm\u00E9",
                "\u200B\u3000Rendez-vous \u2003 confirm\u00E9\uFEFF",
                "\uFF32endez-vous confirm\u00E9"
            })
    void spellingsOfOneLabelHaveTheSameKey(String spelling) {
        assertThat(OutcomeLabel.key(spelling)).isEqualTo("rendez-vous confirm\u00E9");
    }

    @Test
    void labelsThatDifferOnlyAtTheirEndHaveDifferentKeys() {
        String beginning = "the person asked for details ".repeat(30);
        assertThat(OutcomeLabel.key(beginning + "and booked"))
                .isEqualTo(OutcomeLabel.key(beginning + "AND booked"))
                .isNotEqualTo(OutcomeLabel.key(beginning + "and hung up"));
    }

    @Test
    void keyOfAKeyIsTheKeyAndItsLengthIsBounded() {
        for (String label : List.of(
                "Booked",
                "x".repeat(10_000),
                "a b".repeat(40),
                "\uD83D\uDE42".repeat(500),
                "\u00DF\u0130\u03A3 ".repeat(60),
                "e\u0301".repeat(70),
                "\uFDFA".repeat(9))) {
            String key = OutcomeLabel.key(label);
            assertThat(key.codePointCount(0, key.length())).isLessThanOrEqualTo(100);
            assertThat(OutcomeLabel.key(key)).as(label).isEqualTo(key);
        }
    }

    @Test
    void labelWithoutAVisibleCharacterHasNoKey() {
        assertThat(OutcomeLabel.key("\u200B \u00A0")).isNull();
    }
}
