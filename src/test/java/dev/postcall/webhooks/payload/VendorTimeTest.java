package dev.postcall.webhooks.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor sends times as text in PostgreSQL's format; other ISO formats are accepted too. */
class VendorTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2023-12-31 23:12:05.62705+00, 2023-12-31T23:12:05.627050Z",
        "2023-12-31 23:12:05+00, 2023-12-31T23:12:05Z",
        "2023-12-31 23:12:05.1+00, 2023-12-31T23:12:05.100Z",
        "2023-12-31 23:12:05.123456+05:30, 2023-12-31T17:42:05.123456Z",
        "2023-12-31 23:12:05-08, 2024-01-01T07:12:05Z",
        "2023-12-31 23:12:05.123456 +00, 2023-12-31T23:12:05.123456Z",
        "2023-12-31T23:12:05Z, 2023-12-31T23:12:05Z",
        "2023-12-31T23:12:05.627050123Z, 2023-12-31T23:12:05.627050Z",
        "2023-12-31T23:12:05+0530, 2023-12-31T17:42:05Z",
        "2023-12-31T23:12:05+01:00, 2023-12-31T22:12:05Z",
        "2023-12-31t23:12:05z, 2023-12-31T23:12:05Z",
        "2023-12-31 23:12, 2023-12-31T23:12:00Z",
        "2023-12-31T23:12:05, 2023-12-31T23:12:05Z",
        "2024-02-29 10:00:00+00, 2024-02-29T10:00:00Z",
        "0001-01-01 00:00:00+00, 0001-01-01T00:00:00Z",
        "1582-10-10 00:00:00+00, 1582-10-10T00:00:00Z",
        "2099-01-01 00:00:00+00, 2099-01-01T00:00:00Z",
        "9999-12-31 23:59:59.999999+00, 9999-12-31T23:59:59.999999Z"
    })
    void postgresTextFormatAndIsoAreParsed(String text, Instant instant) {
        assertThat(VendorTime.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2023-13-01 00:00:00+00",
                "2023-02-30 00:00:00+00",
                "2023-02-29T00:00:00Z",
                "2023-04-31 10:00",
                "2023-12-31 24:00:00+00",
                "0000-01-01 00:00:00+00",
                "2023-12-31",
                "1704064325",
                "infinity",
                "+999999999-01-01T00:00:00Z",
                "-0044-03-15T12:00:00Z"
            })
    void otherTextIsRejected(String text) {
        assertThat(VendorTime.parse(text)).isEmpty();
    }

    @Test
    void fractionIsTruncatedToMicroseconds() {
        assertThat(VendorTime.parse("2023-12-31 23:12:05.999999999+00"))
                .contains(Instant.parse("2023-12-31T23:12:05.999999Z"));
    }
}
