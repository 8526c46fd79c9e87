package dev.postcall.webhooks;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reader under a coverage-guided fuzzer with {@code -Pfuzz}; else on what lies in the resources: the odd bodies, and
 * those that the fuzzer found to go ways of their own.
 */
class PayloadReaderFuzzTest {
    private static final int MANY = 100_000;

    /** Bodies too large for a file. */
    static Stream<byte[]> large() {
        return Stream.of(
                        "[".repeat(MANY),
                        "{\"call\":" + "[".repeat(MANY) + "]".repeat(MANY) + "}",
                        "{\"call\":{\"sid\":\"CA1\",\"leadData\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900)
                                + "}}",
                        "{\"call\":{\"sid\":\"CA1\",\"leadData\":[" + "\"a\",".repeat(MANY) + "1]}}",
                        "{\"call\":{\"sid\":\"CA1\",\"duration\":" + "9".repeat(5_000) + "}}",
                        "{\"call\":{\"sid\":\"" + "x".repeat(MANY) + "\"}}",
                        "{\"call\":{" + "\"a\":1,".repeat(MANY) + "\"sid\":\"CA1\"}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Timeout(30)
    @MethodSource("large")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        ReadOrRefused.assertHolds(body);
    }
}
