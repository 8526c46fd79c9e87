package dev.postcall.webhooks.payload;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** Reads some ten thousand random bodies; with {@code -Pfuzz} two million. */
class RandomBodiesTest {
    private static final int BODIES = Integer.getInteger("postcall.fuzz.bodies", 30_000);
    private static final long SEED = Long.getLong("postcall.fuzz.seed", 20_261_123);

    @Test
    void everyBodyIsReadOrRejected() {
        RandomBodies bodies = new RandomBodies(SEED);
        for (int i = 0; i < BODIES; i++) {
            byte[] body = bodies.next();
            assertThatCode(() -> ReadOrRejected.assertHolds(body))
                    .as("body %d of seed %d", i, SEED)
                    .doesNotThrowAnyException();
        }
    }
}
