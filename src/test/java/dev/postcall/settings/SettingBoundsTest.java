package dev.postcall.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting is checked at the start; an invalid value is rejected in one line with the key. */
class SettingBoundsTest {
    private static final List<String> INVALID_FLAGS = List.of("yes", "1", "TRUE!", "on");
    private static final List<String> INVALID_NUMBERS =
            List.of("0", "-1", "+5", "1.5", "1e3", "1_000", "\u0661\u0662", "0x10", "99999999999999999999", "ten");
    private static final List<String> INVALID_DURATIONS = List.of(
            "PT0S", "-PT5S", "PT-5S", "P90000000000D", "PT0.0001S", "5", "5 minutes", "P1Y", "PT2562047788015216H");
    private static final List<String> INVALID_URLS =
            List.of("example.com", "ftp://example.com", "http://", "http://a b", "/x");

    /** A new setting needs an entry. */
    private static List<String> rejected(Setting setting) {
        return switch (setting) {
            case WEBHOOK_TOKENS, API_TOKENS -> List.of("short", "fakeTokenGoesHere", "a-token-of-16-chars short");
            case WEBHOOK_OPEN, PUBLICATION_PAUSED, ADMIN_PASSWORD_RESET -> INVALID_FLAGS;
            case WEBHOOK_MAX_BYTES -> with(INVALID_NUMBERS, "1023", "67108865", "2147483647");
            case PUBLICATION_ATTEMPTS -> with(INVALID_NUMBERS, "1001", "2147483648");
            case QUARANTINE_MAX_DELIVERIES -> with(INVALID_NUMBERS, "1000001");
            case QUARANTINE_MAX_BYTES -> with(INVALID_NUMBERS, "1099511627777");
            case PUBLICATION_TIMEOUT -> with(INVALID_DURATIONS, "P2D");
            case SEARCH_CHECK -> with(INVALID_DURATIONS, "P31D");
            case QUARANTINE_MAX_AGE -> with(INVALID_DURATIONS, "PT59M", "P3651D");
            case ADMIN_PASSWORD -> List.of("p".repeat(201), "two\nlines");
            case DB_USER, DB_PASSWORD -> List.of("p".repeat(10_001), "two\nlines");
            case DATA_DIR, ARCHIVE_IMPORT -> List.of("a\0b");
            case DB_URL -> List.of("jdbc:mysql://localhost/postcall", "localhost", "jdbc:h2:mem:");
            case SEARCH_URIS -> with(INVALID_URLS, "http://a,b");
            case PUBLIC_URL -> with(INVALID_URLS, "http://example.com/?a=b", "http://example.com/#a");
            case REPORT_ZONE -> List.of("Mars/Olympus", "+05:30", "UTC+2", "europe/berlin", "Europe/Berlin2");
            case TRUSTED_PROXIES -> List.of("proxy.example.com", "10.0.0.1,10.0.0.2", "10.0.0.0/8");
        };
    }

    private static List<String> accepted(Setting setting) {
        return switch (setting) {
            case WEBHOOK_TOKENS, API_TOKENS ->
                List.of("a-token-of-16-chars", "a-token-of-16-chars another-of-16-chars");
            case WEBHOOK_OPEN, PUBLICATION_PAUSED, ADMIN_PASSWORD_RESET -> List.of("true", "FALSE");
            case WEBHOOK_MAX_BYTES -> List.of("1024", "67108864");
            case PUBLICATION_ATTEMPTS -> List.of("1", "1000");
            case QUARANTINE_MAX_DELIVERIES -> List.of("1", "1000000");
            case QUARANTINE_MAX_BYTES -> List.of("1", "2147483648", "1099511627776");
            case PUBLICATION_TIMEOUT -> List.of("PT1S", "P1D");
            case SEARCH_CHECK -> List.of("PT1S", "P30D");
            case QUARANTINE_MAX_AGE -> List.of("PT1H", "P3650D");
            case ADMIN_PASSWORD, DB_USER, DB_PASSWORD -> List.of("p", "p\u00e4 ss");
            case DATA_DIR, ARCHIVE_IMPORT -> List.of("folder", "/a b/\u00fc");
            case DB_URL -> List.of("jdbc:postgresql://localhost/postcall");
            case SEARCH_URIS -> List.of("http://localhost:9200", "https://a:b@search-1:9200, https://search-2:9200");
            case PUBLIC_URL -> List.of("http://localhost:8080", "https://example.com/postcall/");
            case REPORT_ZONE -> List.of("UTC", "Asia/Kathmandu");
            case TRUSTED_PROXIES -> List.of("10.0.0.1", "10.0.0.1 ::1 0:0:0:0:0:0:0:1");
        };
    }

    private static List<String> with(List<String> values, String... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toList();
    }

    static Stream<Arguments> rejections() {
        return Stream.of(Setting.values())
                .flatMap(setting -> rejected(setting).stream().map(value -> Arguments.of(setting, value)));
    }

    static Stream<Arguments> acceptances() {
        return Stream.of(Setting.values())
                .flatMap(setting -> accepted(setting).stream().map(value -> Arguments.of(setting, value)));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void invalidValueIsReportedWithTheKeyButNotTheValue(Setting setting, String value) {
        assertThatThrownBy(() -> setting.rule().check().accept(new Configured(setting, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll(setting.key(), setting.environmentName())
                .hasMessageNotContaining("\n")
                .satisfies(e -> assertThat(value.length() > 9 && e.getMessage().contains(value))
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("acceptances")
    void validValueIsAccepted(Setting setting, String value) {
        assertThatCode(() -> setting.rule().check().accept(new Configured(setting, value)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void defaultIsValid(Setting setting) {
        assertThatCode(() -> setting.rule().check().accept(new Configured(setting, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void configuredValueIsChecked() {
        System.setProperty(Setting.PUBLICATION_ATTEMPTS.key(), "0");
        try {
            assertThatThrownBy(Setting.PUBLICATION_ATTEMPTS::check).hasMessageContaining("1 to 1000");
        } finally {
            System.clearProperty(Setting.PUBLICATION_ATTEMPTS.key());
        }
    }

    /** @param value null for the default */
    private record Configured(Setting setting, String value) implements TypedValue {
        @Override
        public Optional<String> find() {
            return Optional.ofNullable(value).or(setting::defaultValue).filter(text -> !text.isEmpty());
        }

        @Override
        public SettingException invalid(String why) {
            return setting.invalid(why);
        }
    }
}
