package dev.postcall.calls.pages;

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
    void addressContainsEveryFilterThatIsSet() {
        form.setPeriod("30");
        form.setAgent("25673");
        form.setOutcome("booked & done");
        form.setNumber("+17752893647");

        assertThat(form.address("/calls").local())
                .isEqualTo("/calls?period=30&agent=25673&outcome=booked+%26+done&number=%2B17752893647");
    }

    @Test
    void blankFieldsAreNoConditions() {
        form.setAgent(" ");
        form.setFrom("");

        assertThat(form.hasConditions()).isFalse();
        assertThat(form.isUnbounded()).isTrue();
        assertThat(form.address("/calls").local()).isEqualTo("/calls");
    }

    @Test
    void namedPeriodOverridesBounds() {
        form.setPeriod("7");
        form.setFrom("2026-01-01");

        assertThat(form.getPeriod()).isEqualTo("7");
        assertThat(form.getFrom()).isNull();
    }

    @Test
    void boundsWithoutANamedPeriodAreACustomPeriod() {
        form.setFrom("2026-11-01");
        form.setTo("2026-12-01");

        assertThat(form.getPeriod()).isEqualTo("custom");
        assertThat(form.selectedPeriod())
                .isEqualTo(new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
    }

    @Test
    void theLastDaysEndWithTodayInTheReportZone() {
        Period week = FilterForm.lastDays(7, LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Berlin"));

        assertThat(week)
                .isEqualTo(new Period(Instant.parse("2026-11-16T23:00:00Z"), Instant.parse("2026-11-23T23:00:00Z")));
    }

    @Test
    void unescapedPlusOfANumberIsRestored() {
        form.setNumber(" 17752893647");

        assertThat(form.getNumber()).isEqualTo("+17752893647");
    }

    @Test
    void periodThatEndsBeforeItStartsIsRejected() {
        form.setFrom("2026-12-01");
        form.setTo("2026-11-01");

        assertThatThrownBy(form::selectedPeriod)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ends before");
    }
}
