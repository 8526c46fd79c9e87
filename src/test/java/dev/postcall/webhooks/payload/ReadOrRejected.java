package dev.postcall.webhooks.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.CallContent;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Instants;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Set;

/** Asserts that a body is either read to storable content, or rejected with a reason. */
final class ReadOrRejected {
    private static final int MAX_TOKEN_LENGTH = 255;
    private static final Set<String> LONG_TEXTS =
            Set.of("recordingUrl", "leadName", "leadData", "transcript", "notes", "outcome");

    private ReadOrRejected() {}

    static void assertHolds(byte[] body) {
        CallContent content;
        try {
            content = PayloadReader.read(body);
        } catch (ProblemException rejected) {
            assertThat(rejected.problem().status()).isIn(400, 422);
            assertThat(rejected.problem().detail()).isNotBlank();
            return;
        }
        assertThat(content.sid()).isNotNull();
        assertThat(content.sid().chars()).noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
        for (RecordComponent component : CallContent.class.getRecordComponents()) {
            assertStorable(component.getName(), value(component, content));
        }
    }

    private static Object value(RecordComponent component, CallContent content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertStorable(String name, Object value) {
        if (value instanceof String text) {
            assertThat(text).as(name).isNotBlank();
            assertThat(text.chars().anyMatch(c -> c == 0)).as(name).isFalse();
            assertThat(text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .as(name)
                    .isFalse();
            if (!LONG_TEXTS.contains(name)) {
                assertThat(text.length()).as(name).isLessThanOrEqualTo(MAX_TOKEN_LENGTH);
            }
        } else if (value instanceof Integer seconds) {
            assertThat(seconds).as(name).isNotNegative();
        } else if (value instanceof Instant instant) {
            assertThat(Instants.storable(instant).getNano() % 1000).as(name).isZero();
        }
    }
}
