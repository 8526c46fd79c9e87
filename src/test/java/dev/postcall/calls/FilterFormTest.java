package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import dev.postcall.query.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FilterFormTest {
    private final FilterForm form = new FilterForm();

    @Test
    void theAddressHoldsEveryFilterThatIsSet() {
        form.setPeriod("30");
        form.setAgent("25673");
        form.setOutcome("booked & done");
        form.setNumber("+17752893647");

        assertThat(form.on("/calls").local())
                .isEqualTo("/calls?period=30&agent=25673&outcome=booked+%26+done&number=%2B17752893647");
    }

    @Test
    void blankFieldsOfAFormAskForNothing() {
        form.setAgent(" ");
        form.setFrom("");

        assertThat(form.isNarrowed()).isFalse();
        assertThat(form.isUnbounded()).isTrue();
        assertThat(form.on("/calls").local()).isEqualTo("/calls");
    }

    @Test
    void aNamedPeriodWinsOverBounds() {
        form.setPeriod("7");
        form.setFrom("2026-01-01");

        assertThat(form.getPeriod()).isEqualTo("7");
        assertThat(form.getFrom()).isNull();
    }

    @Test
    void boundsAloneMakeACustomPeriod() {
        form.setFrom("2026-11-01");
        form.setTo("2026-12-01");

        assertThat(form.getPeriod()).isEqualTo("custom");
        assertThat(form.span())
                .isEqualTo(new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
    }

    @Test
    void theLastDaysEndWithTodayInTheReportZone() {
        Period week = FilterForm.lastDays(7, LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Berlin"));

        assertThat(week)
                .isEqualTo(new Period(Instant.parse("2026-11-16T23:00:00Z"), Instant.parse("2026-11-23T23:00:00Z")));
    }

    @Test
    void aPlusThatCameAsABlankIsAPlusAgain() {
        form.setNumber(" 17752893647");

        assertThat(form.getNumber()).isEqualTo("+17752893647");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        form.setFrom("2026-12-01");
        form.setTo("2026-11-01");

        assertThatThrownBy(form::span).isInstanceOf(ProblemException.class).hasMessageContaining("ends before");
    }
}
