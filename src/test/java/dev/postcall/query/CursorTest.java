package dev.postcall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void cursorIsParsedFromItsText() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-20T10:00:00.123456Z"), "CA 1");
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "2026-11-20T10:00:00Z", "+300000-01-01T00:00:00Z 1", "-999999999-01-01T00:00:00Z 1"})
    void invalidCursorIsRejected(String text) {
        String forged = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.parse(forged)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-13-01", "2026-02-30", "2026-11-20T25:00:00Z"})
    void invalidBoundsAreRejected(String bound) {
        assertThatThrownBy(() -> Period.parse(bound, null, ZoneOffset.UTC)).isInstanceOf(ProblemException.class);
    }

    @Test
    void boundsAreDatesInTheZoneOrInstants() {
        Period period = Period.parse("2026-11-20", "2026-11-21T06:30:00+01:00", ZoneOffset.ofHours(2));
        assertThat(period.from()).isEqualTo("2026-11-19T22:00:00Z");
        assertThat(period.to()).isEqualTo("2026-11-21T05:30:00Z");
    }
}
