package dev.postcall.outcomes;

import dev.postcall.calls.pages.FilterForm;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.OutcomeReport;
import dev.postcall.outcomes.report.OutcomeReports;
import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.outcomes.report.OutcomeStatistics;
import dev.postcall.outcomes.report.ReportPage;
import dev.postcall.outcomes.rollup.OutcomeCounter;
import dev.postcall.outcomes.rollup.RecountProgress;
import dev.postcall.pages.Format;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import dev.postcall.publication.Publications;
import dev.postcall.query.Period;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The dashboard: the outcomes of the calls of a period. The default period is the last 30 days, or all time if these
 * had no call.
 */
@Named
@RequestScoped
public class DashboardPage {
    private static final String DEFAULT_PERIOD = "30";
    private static final ReportPage LABELS = ReportPage.first(20);

    /** More days than calls can cover; the chart merges days into slots. */
    private static final ReportPage DAYS = ReportPage.first(TrendChart.MAX_ROWS);

    @Inject
    private OutcomeStatistics statistics;

    @Inject
    private Publications publications;

    private final FilterForm filter = new FilterForm();
    private final Map<Grouping, List<ReportLine>> lines = new EnumMap<>(Grouping.class);
    private Period period = Period.ALL;
    private long overdue;
    private ReportLine total;
    private TrendChart trend;
    private String zone;
    private RecountProgress recount;

    /** Reads the reports that the request's parameters select. */
    public void load() {
        try {
            overdue = publications.backlog(OutcomeCounter.NAME).overdue();
            statistics.read(reports -> {
                load(reports);
                return null;
            });
        } catch (ProblemException rejected) {
            Messages.addError(rejected);
        }
    }

    private void load(OutcomeReports reports) throws SQLException {
        zone = reports.zone().getId();
        recount = reports.recount().orElse(null);
        drawTrend(reports, days(reports));
        for (Grouping by : List.of(Grouping.OUTCOME, Grouping.AGENT, Grouping.CAMPAIGN, Grouping.HOUR)) {
            ReportPage page = by == Grouping.HOUR ? DAYS : LABELS;
            lines.put(by, new ReportLines(filter, by).of(report(reports, by, page)));
        }
    }

    private List<OutcomeRow> days(OutcomeReports reports) throws SQLException {
        boolean preset = filter.isUnbounded() && !filter.isPeriodGiven();
        if (preset) {
            filter.setPeriod(DEFAULT_PERIOD);
        }
        period = filter.selectedPeriod(reports.zone());
        OutcomeReport report = report(reports, Grouping.DAY, DAYS);
        if (preset && report.total().calls() == 0) {
            filter.setPeriod("all");
            period = Period.ALL;
            report = report(reports, Grouping.DAY, DAYS);
        }
        long calls = report.total().calls();
        total = new ReportLine("", filter.address("/calls").toString(), report.total(), calls, calls);
        return report.rows();
    }

    private void drawTrend(OutcomeReports reports, List<OutcomeRow> days) throws SQLException {
        if (!days.isEmpty()) {
            trend = TrendChart.isWeekly(days)
                    ? TrendChart.ofWeeks(report(reports, Grouping.WEEK, DAYS).rows())
                    : TrendChart.ofDays(days);
        }
    }

    private OutcomeReport report(OutcomeReports reports, Grouping by, ReportPage page) throws SQLException {
        return reports.report(new OutcomeQuery(period, filter.getAgent(), filter.getCampaign(), by), page);
    }

    /** Number of calls that are not counted yet, as a sentence; null if all are counted. */
    public String getOverdue() {
        return overdue == 0 ? null : Messages.text("notCounted", Format.count(overdue));
    }

    /**
     * Progress of a recount, and the zone of the figures until it ends, as a sentence; null if no recount is running.
     */
    public String getRecount() {
        return recount == null
                ? null
                : Messages.text("recounted", zone, recount.zone().getId(), Format.percent(recount.share()));
    }

    /** The time zone of the days and hours. */
    public String getZone() {
        return zone;
    }

    public boolean isWithoutCalls() {
        return total == null || total.row().calls() == 0;
    }

    /** Whether the dashboard is empty because no call was ever received. */
    public boolean isBeforeFirstCall() {
        return isWithoutCalls() && !filter.hasConditions() && filter.isUnbounded();
    }

    public FilterForm getFilter() {
        return filter;
    }

    public ReportLine getTotal() {
        return total;
    }

    public TrendChart getTrend() {
        return trend;
    }

    public List<ReportLine> getOutcomes() {
        return lines.getOrDefault(Grouping.OUTCOME, List.of());
    }

    public List<ReportLine> getAgents() {
        return lines.getOrDefault(Grouping.AGENT, List.of());
    }

    public List<ReportLine> getCampaigns() {
        return lines.getOrDefault(Grouping.CAMPAIGN, List.of());
    }

    public List<ReportLine> getHours() {
        return lines.getOrDefault(Grouping.HOUR, List.of());
    }
}
