package dev.postcall.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.outcomes.report.OutcomeRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    private static final OutcomeRow MONDAY = new OutcomeRow("2026-11-16", 4, 1, 1, 2, 0.5, 0.1, 0.9, 4, 60, 15L, 20L);
    private static final OutcomeRow THURSDAY =
            new OutcomeRow("2026-11-19", 2, 0, 0, 2, null, null, null, 2, 30, 15L, 15L);

    @Test
    void daysWithoutCallsHaveASlot() {
        TrendChart chart = TrendChart.ofDays(List.of(MONDAY, THURSDAY));

        assertThat(chart.slots()).extracting(slot -> slot.row().calls()).containsExactly(4L, 0L, 0L, 2L);
        assertThat(chart.width()).isEqualTo(40);
    }

    @Test
    void barsAreStackedFromTheBottomUp() {
        TrendSlot monday = TrendChart.ofDays(List.of(MONDAY)).slots().get(0);

        assertThat(monday.achievedTop()).isEqualTo(75);
        assertThat(monday.notAchievedTop()).isEqualTo(50);
        assertThat(monday.top()).isEqualTo(0);
        assertThat(monday.achieved()).isEqualTo("M1.2 75.0h7.6V100.0h-7.6z");
        assertThat(monday.unknown()).isEqualTo("M1.2 0.0h7.6V50.0h-7.6z");
    }

    @Test
    void rateIsDrawnOnlyWhereItIsKnown() {
        TrendChart chart = TrendChart.ofDays(List.of(MONDAY, THURSDAY));

        assertThat(chart.line()).isEqualTo("0.0,50.0 10.0,50.0");
        assertThat(chart.band()).isEqualTo("0.0,10.0 10.0,10.0 10.0,90.0 0.0,90.0");
    }

    @Test
    void axisEndsAtARoundEvenNumber() {
        assertThat(List.of(
                        TrendChart.axisEnd(1), TrendChart.axisEnd(7), TrendChart.axisEnd(11), TrendChart.axisEnd(340)))
                .containsExactly(2L, 8L, 12L, 400L);
    }

    @Test
    void singleDayIsDrawnWithItsRate() {
        TrendChart chart = TrendChart.ofDays(List.of(MONDAY));

        assertThat(chart.slots()).hasSize(1);
        assertThat(chart.slots().get(0).achieved()).isNotEmpty();
        assertThat(chart.line().split(" ")).hasSize(2);
        assertThat(chart.band().split(" ")).hasSize(4);
    }

    @Test
    void manyYearsAreMergedIntoFewSlots() {
        OutcomeRow late = new OutcomeRow("2056-11-20", 3, 2, 1, 0, 0.6, 0.1, 0.9, 3, 60, 15L, 20L);
        List<OutcomeRow> rows = List.of(MONDAY, OutcomeRow.none("2026-11-23").plus(MONDAY), late);

        assertThat(TrendChart.isWeekly(rows)).isTrue();
        TrendChart chart = TrendChart.ofWeeks(rows);
        assertThat(chart.slots()).hasSizeLessThanOrEqualTo(92);
        assertThat(chart.slots().stream().mapToLong(slot -> slot.row().calls()).sum())
                .isEqualTo(11);
        assertThat(chart.slots().get(0).row().calls()).isEqualTo(8);
        assertThat(chart.slots().get(0).title()).startsWith("18 weeks from Mon 16 Nov 2026: 8 calls, 50% achieved");
    }
}
