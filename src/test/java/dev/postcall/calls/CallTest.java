package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00.123457Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    @Test
    void laterDeliveryAddsItsFields() {
        Call call = new Call(data(), FIRST);

        assertThat(call.enrich(outcome("Booked", true), LATER)).isTrue();
        assertThat(call.content().outcome()).isEqualTo("Booked");
        assertThat(call.content().transcript()).isEqualTo("BOT: Hi");
        assertThat(call.revision()).isEqualTo(2);
        assertThat(call.receivedAt()).isEqualTo(FIRST);
        assertThat(call.revisedAt()).isEqualTo(LATER);
    }

    @Test
    void deliveryWithFewerFieldsErasesNothing() {
        Call call = new Call(outcome("Booked", true), FIRST);

        assertThat(call.enrich(data(), LATER)).isFalse();
        assertThat(call.content()).isEqualTo(outcome("Booked", true));
        assertThat(call.revision()).isEqualTo(1);
    }

    @Test
    void orderOfDeliveriesDoesNotMatter() {
        Call one = new Call(data(), FIRST);
        one.enrich(outcome("Booked", true), LATER);
        Call other = new Call(outcome("Booked", true), FIRST);
        other.enrich(data(), LATER);

        assertThat(one.content()).isEqualTo(other.content());
    }

    @Test
    void laterOfConflictingValuesWins() {
        Call call = new Call(outcome("Booked", true), FIRST);
        call.enrich(outcome("Not interested", false), LATER);

        assertThat(call.content().outcome()).isEqualTo("Not interested");
        assertThat(call.content().achieved()).isFalse();
    }

    @Test
    void callWithoutCreatedAtStartsAtItsReceipt() {
        Call call = new Call(CallContentBuilder.of("CA1").build(), FIRST);
        assertThat(call.startedAt()).isEqualTo(FIRST);

        call.enrich(data(), LATER);
        assertThat(call.startedAt()).isEqualTo(data().createdAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2026-11-22T10:00:01Z", "9999-12-31T00:00:00Z"})
    void implausibleCreatedAtIsStoredAndTheCallStartsAtItsReceipt(Instant said) {
        Call call = new Call(createdAt(said), FIRST);

        assertThat(call.content().createdAt()).isEqualTo(said);
        assertThat(call.startedAt()).isEqualTo(FIRST);
        assertThat(call.isStartFromVendor()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "2026-11-22T10:00:00Z"})
    void plausibleCreatedAtIsTheStartOfTheCall(Instant said) {
        Call call = new Call(createdAt(said), FIRST);

        assertThat(call.startedAt()).isEqualTo(said);
        assertThat(call.isStartFromVendor()).isTrue();
    }

    @Test
    void createdAtIsComparedWithTheFirstReceipt() {
        Call call = new Call(createdAt(null), FIRST);
        call.enrich(createdAt(FIRST.plus(3, ChronoUnit.DAYS)), FIRST.plus(9, ChronoUnit.DAYS));

        assertThat(call.startedAt()).isEqualTo(FIRST);
    }

    private static CallContent createdAt(Instant said) {
        return CallContentBuilder.of("CA1").createdAt(said).build();
    }

    @Test
    void spellingsOfAnOutcomeHaveTheSameKey() {
        assertThat(OutcomeLabel.key("  Booked   Appointment ")).isEqualTo(OutcomeLabel.key("booked appointment"));
        assertThat(OutcomeLabel.key("x".repeat(10_000)).length()).isLessThanOrEqualTo(255);
        assertThat(OutcomeLabel.key(null)).isNull();
    }

    private static CallContent data() {
        return outcome(null, null);
    }

    private static CallContent outcome(String outcome, Boolean achieved) {
        return CallContentBuilder.answered("CA1")
                .direction("outbound-api")
                .fromNumber("+15550001")
                .toNumber("+15550002")
                .leadName("Tyler")
                .transcript("BOT: Hi")
                .createdAt(FIRST.minusSeconds(90))
                .outcome(outcome)
                .achieved(achieved)
                .build();
    }
}
