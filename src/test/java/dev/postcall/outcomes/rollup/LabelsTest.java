package dev.postcall.outcomes.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.CallContentBuilder;
import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.outcomes.report.ReportCursor;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(2, NOON, Duration.ofDays(1));

    private void count(CountedDatabase counted, String... outcomes) throws SQLException {
        for (int i = 0; i < outcomes.length; i++) {
            String sid = "CA" + i;
            calls.receive(SeededCalls.answered(sid, NOON, outcomes[i], true));
            counted.count(List.of(sid), calls);
        }
    }

    @Test
    void spellingsInOtherUnicodeFormsAndBlanksAreOneRow() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            count(
                    counted,
                    "Rendez-vous confirm\u00E9",
                    "rendez-vous confirme\u0301",
                    "Rendez-vous\u00A0confirm\u00E9",
                    "\u200BRendez-vous\u202Fconfirm\u00E9 ");
            assertThat(counted.report(Grouping.OUTCOME).rows())
                    .singleElement()
                    .extracting(OutcomeRow::key, OutcomeRow::calls)
                    .containsExactly("Rendez-vous confirm\u00E9", 4L);
        }
    }

    @Test
    void longLabelsThatDifferAtTheirEndAreTwoRows() throws SQLException {
        String beginning = "the person asked for details ".repeat(20);
        try (CountedDatabase counted = new CountedDatabase(database)) {
            count(counted, beginning + "and booked", beginning + "and hung up", beginning + "AND booked");
            assertThat(counted.report(Grouping.OUTCOME).rows())
                    .extracting(OutcomeRow::calls)
                    .containsExactly(2L, 1L);
        }
    }

    @Test
    void idsOfAnyLengthAndScriptAreCounted() throws SQLException {
        // three untruncated keys of this length would not fit into an index row
        String id = "\uD83D\uDE42".repeat(127);
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.setFrequencies(1, 1);
            calls.receive(CallContentBuilder.answered("CA1")
                    .agent(id)
                    .campaign(id)
                    .createdAt(NOON)
                    .outcome(id.repeat(9))
                    .achieved(true)
                    .build());
            counted.count(List.of("CA1"), calls);
            assertThat(counted.report(Grouping.AGENT).rows())
                    .extracting(OutcomeRow::key)
                    .containsExactly(id);
            assertThat(counted.report(new OutcomeQuery(Period.ALL, id, id, Grouping.OUTCOME))
                            .rows())
                    .hasSize(1);
        }
    }

    @Test
    void labelsAreFoundByPrefixInAnyCase() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            count(counted, "Call back later", "call back tomorrow", "Booked", "Called off");
            assertThat(counted.beginning(Grouping.OUTCOME, "CALL\u00A0Back"))
                    .containsExactly("Call back later", "call back tomorrow");
            assertThat(counted.frequent(Grouping.OUTCOME)).hasSize(3);
        }
    }

    @Test
    void campaignNamedNoneDiffersFromNoCampaign() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            String[] campaigns = {"none", null, null, "=none"};
            for (int i = 0; i < campaigns.length; i++) {
                calls.receive(CallContentBuilder.answered("CA" + i)
                        .campaign(campaigns[i])
                        .createdAt(NOON)
                        .achieved(true)
                        .build());
            }
            counted.count(List.of("CA0", "CA1", "CA2", "CA3"), calls);
            assertThat(counted.report(Grouping.CAMPAIGN).rows())
                    .extracting(OutcomeRow::key)
                    .containsExactly(null, "=none", "none");
            assertThat(callsOf(counted, "none")).isEqualTo(2);
            assertThat(callsOf(counted, "=none")).isEqualTo(1);
            assertThat(callsOf(counted, "==none")).isEqualTo(1);
        }
    }

    private static long callsOf(CountedDatabase counted, String campaign) throws SQLException {
        return counted.report(new OutcomeQuery(Period.ALL, null, campaign, Grouping.DAY))
                .total()
                .calls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MSAy", "%%%", "IA", "OSA9AA"})
    void invalidReportCursorIsRejected(String text) {
        for (Grouping by : List.of(Grouping.DAY, Grouping.HOUR)) {
            assertThatThrownBy(() -> ReportCursor.parse(text, by)).isInstanceOf(ProblemException.class);
        }
    }
}
