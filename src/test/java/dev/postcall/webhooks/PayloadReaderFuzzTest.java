package dev.postcall.webhooks;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The reader under a coverage-guided fuzzer with {@code -Pfuzz}; else on what lies in the resources: the odd bodies, and
 * those that the fuzzer found to go ways of their own.
 */
class PayloadReaderFuzzTest {

    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        ReadOrRefused.assertHolds(body);
    }
}
