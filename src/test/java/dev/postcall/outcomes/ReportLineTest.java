package dev.postcall.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.outcomes.rollup.Sums;
import org.junit.jupiter.api.Test;

class ReportLineTest {
    @Test
    void averageIncludesOnlyKnownDurations() {
        Sums sums = new Sums();
        sums.add(1, 0, 0, 44);
        sums.add(1, 0, 0, null);

        assertThat(line(sums).average()).isEqualTo("0:44");
        assertThat(line(sums).timed()).isEqualTo("1");
    }

    @Test
    void averageIsMissingWithoutKnownDurations() {
        Sums sums = new Sums();
        sums.add(3, 0, 0, null);

        assertThat(line(sums).average()).isEqualTo(line(new Sums()).average()).doesNotContain("0");
    }

    private static ReportLine line(Sums sums) {
        return new ReportLine("any", null, OutcomeRow.of(null, sums), 2, 2);
    }
}
