package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.CallContent;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Instants;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Set;

/** What holds for every body whatever: it is read as what the database can hold, or refused with a reason. */
final class ReadOrRefused {
    private static final int LONGEST_WORD = 255;
    private static final Set<String> LONG_TEXTS =
            Set.of("recordingUrl", "leadName", "leadData", "transcript", "notes", "outcome");

    private ReadOrRefused() {}

    static void assertHolds(byte[] body) {
        CallContent content;
        try {
            content = PayloadReader.read(body);
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isIn(400, 422);
            assertThat(refused.problem().detail()).isNotBlank();
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
                assertThat(text.length()).as(name).isLessThanOrEqualTo(LONGEST_WORD);
            }
        } else if (value instanceof Integer seconds) {
            assertThat(seconds).as(name).isNotNegative();
        } else if (value instanceof Instant instant) {
            assertThat(Instants.storable(instant).getNano() % 1000).as(name).isZero();
        }
    }
}
