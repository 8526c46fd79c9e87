package dev.postcall.webhooks.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies without a call are rejected, in bounded time. */
class PayloadRejectionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nonsense",
                "{\"call\":{\"sid\":\"CA1\"}} trailing",
                "{'call':1}",
                "{\"call\":{\"sid\":\"CA1\",}}"
            })
    void invalidJsonIsRejectedWith400(String body) {
        assertRejected(body).isEqualTo(400);
    }

    @Test
    void deepNestingIsRejectedWith400() {
        assertRejected("{\"call\":" + "[".repeat(100_000)).isEqualTo(400);
        assertRejected("{\"call\":{\"sid\":\"CA1\",\"leadData\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "1",
                "\"text\"",
                "{}",
                "{\"call\":null}",
                "{\"call\":[]}",
                "{\"call\":{}}",
                "{\"call\":{\"sid\":null}}",
                "{\"call\":{\"sid\":\" \"}}",
                "{\"call\":{\"sid\":\"a\\nb\"}}",
                "{\"call\":{\"sid\":\"a\\u0000b\"}}",
                "{\"call\":{\"sid\":{}}}",
                "{\"call\":{\"sid\":true}}"
            })
    void jsonWithoutAUsableSidIsRejectedWith422(String body) {
        assertRejected(body).isEqualTo(422);
    }

    @Test
    void overlongSidIsRejectedWith422() {
        assertRejected("{\"call\":{\"sid\":\"" + "x".repeat(256) + "\"}}").isEqualTo(422);
    }

    @Timeout(20)
    @ParameterizedTest
    @MethodSource("largeBodies")
    void largeBodyIsReadOrRejected(byte[] body) {
        ReadOrRejected.assertHolds(body);
    }

    static Stream<byte[]> largeBodies() {
        int many = 2_000_000;
        return Stream.of(
                        "[".repeat(many),
                        "{\"call\":" + "[".repeat(many) + "]".repeat(many) + "}",
                        "{\"call\":{\"sid\":\"CA1\",\"leadData\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900)
                                + "}}",
                        "{\"call\":{\"sid\":\"CA1\",\"duration\":" + "9".repeat(many) + "}}",
                        "{\"call\":{\"sid\":\"" + "x".repeat(many) + "\"}}",
                        "{\"call\":{\"sid\":\"CA1\",\"notes\":\"" + "\\ud800".repeat(many / 2) + "\"}}",
                        "{\"call\":{" + "\"a\":1,".repeat(many / 2) + "\"sid\":\"CA1\"}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static AbstractIntegerAssert<?> assertRejected(String body) {
        ProblemException[] rejected = new ProblemException[1];
        assertThatThrownBy(() -> PayloadReader.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> rejected[0] = problem);
        return assertThat(rejected[0].problem().status());
    }
}
