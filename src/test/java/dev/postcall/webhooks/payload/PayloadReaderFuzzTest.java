package dev.postcall.webhooks.payload;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Runs the reader under a coverage-guided fuzzer with {@code -Pfuzz}; otherwise on the bodies of the test resources, which
 * include those that the fuzzer found to take new paths.
 */
class PayloadReaderFuzzTest {

    @FuzzTest
    void everyBodyIsReadOrRejected(byte[] body) {
        ReadOrRejected.assertHolds(body);
    }
}
