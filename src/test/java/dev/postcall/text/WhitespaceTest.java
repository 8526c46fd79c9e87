package dev.postcall.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhitespaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\t", "\r\n", "\u00A0", "\u202F", "\u2007", "\u3000", "\u200B", "\u200E", "\u2060", "\uFEFF"
            })
    void whiteSpaceOfAnyKindIsStrippedFromBothEnds(String space) {
        assertThat(Whitespace.strip(space + "a b" + space)).isEqualTo("a b");
        assertThat(Whitespace.isBlank(space + space)).isTrue();
        assertThat(Whitespace.stripToNull(space)).isNull();
    }

    @Test
    void textWithoutWhiteSpaceIsUnchanged() {
        assertThat(Whitespace.strip("CA1")).isEqualTo("CA1");
        assertThat(Whitespace.strip("")).isEmpty();
        assertThat(Whitespace.strip(null)).isNull();
        assertThat(Whitespace.isBlank("\uD83D\uDE00")).isFalse();
    }

    @Test
    void runsOfWhiteSpaceAreReplacedByOneSpace() {
        assertThat(Whitespace.collapse(" Booked\u00A0 \u202Fappointment\u200B "))
                .isEqualTo("Booked appointment");
        assertThat(Whitespace.collapse("follow\u200Bup")).isEqualTo("followup");
    }
}
