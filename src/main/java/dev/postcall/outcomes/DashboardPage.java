package dev.postcall.outcomes;

import dev.postcall.calls.CallFilter;
import dev.postcall.calls.FilterForm;
import dev.postcall.calls.Period;
import dev.postcall.pages.Messages;
import dev.postcall.pages.Show;
import dev.postcall.problem.ProblemException;
import dev.postcall.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the calls of a period came to. Without a period: the last 30 days, or all time if those had no call. */
@Named
@RequestScoped
public class DashboardPage {
    private static final String USUAL_PERIOD = "30";
    private static final int MOST_DAYS = 92;

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

    /** Reads what the address asks for. */
    public void load() {
        try {
            overdue = publications.backlog(OutcomeCounter.NAME).overdue();
            List<OutcomeRow> days = days();
            drawTrend(days);
            for (Grouping by : List.of(Grouping.OUTCOME, Grouping.AGENT, Grouping.CAMPAIGN, Grouping.HOUR)) {
                lines.put(by, lines(by, report(by).rows()));
            }
        } catch (ProblemException refused) {
            Messages.refused(refused);
        }
    }

    private List<OutcomeRow> days() {
        boolean preset = filter.isUnbounded() && !filter.isPeriodGiven();
        if (preset) {
            filter.setPeriod(USUAL_PERIOD);
        }
        period = filter.span();
        OutcomeReport report = report(Grouping.DAY);
        if (preset && report.total().calls() == 0) {
            filter.setPeriod("all");
            period = Period.ALL;
            report = report(Grouping.DAY);
        }
        long calls = report.total().calls();
        total = new ReportLine("", filter.on("/calls").toString(), report.total(), calls, calls);
        return report.rows();
    }

    private void drawTrend(List<OutcomeRow> days) {
        if (!days.isEmpty()) {
            LocalDate first = LocalDate.parse(days.get(0).key());
            LocalDate last = LocalDate.parse(days.get(days.size() - 1).key());
            boolean weekly = ChronoUnit.DAYS.between(first, last) >= MOST_DAYS;
            trend = TrendChart.of(weekly ? report(Grouping.WEEK).rows() : days, weekly);
        }
    }

    private OutcomeReport report(Grouping by) {
        return statistics.report(new OutcomeQuery(period, filter.getAgent(), filter.getCampaign(), by));
    }

    private List<ReportLine> lines(Grouping by, List<OutcomeRow> rows) {
        long most = rows.stream().mapToLong(OutcomeRow::calls).max().orElse(0);
        long all = rows.stream().mapToLong(OutcomeRow::calls).sum();
        return rows.stream()
                .map(row -> new ReportLine(Labels.of(by, row.key()), address(by, row.key()), row, most, all))
                .toList();
    }

    private String address(Grouping by, String key) {
        String known = key == null && by == Grouping.CAMPAIGN ? CallFilter.NO_CAMPAIGN : key;
        if (known == null || by == Grouping.HOUR) {
            return null;
        }
        return filter.narrowed(by.name().toLowerCase(Locale.ROOT), known)
                .on("/calls")
                .toString();
    }

    /** What the figures do not hold yet; null where they hold all. */
    public String getOverdue() {
        return overdue == 0 ? null : Messages.text("notCounted", Show.count(overdue));
    }

    public boolean isBare() {
        return total == null || total.row().calls() == 0;
    }

    /** Whether there is nothing because there never was a call. */
    public boolean isUntouched() {
        return isBare() && !filter.isNarrowed() && filter.isUnbounded();
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
