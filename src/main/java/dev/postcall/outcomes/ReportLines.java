package dev.postcall.outcomes;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.calls.OutcomeLabel;
import dev.postcall.calls.pages.FilterForm;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeReport;
import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.pages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Converts the rows of a report to lines of a page. A last line sums up the rows that are not shown, so the lines add
 * up to the total.
 */
record ReportLines(FilterForm filter, Grouping by) {
    List<ReportLine> of(OutcomeReport report) {
        long most = Stream.concat(report.rows().stream(), Stream.ofNullable(report.others()))
                .mapToLong(OutcomeRow::calls)
                .max()
                .orElse(0);
        long all = report.total().calls();
        List<ReportLine> lines = new ArrayList<>();
        for (OutcomeRow row : report.rows()) {
            lines.add(new ReportLine(RowLabels.of(by, row.key()), address(row.key()), row, most, all));
        }
        if (report.others() != null) {
            lines.add(new ReportLine(Messages.text(others()), null, report.others(), most, all));
        }
        return lines;
    }

    private String others() {
        return switch (by) {
            case AGENT -> "othersAgent";
            case CAMPAIGN -> "othersCampaign";
            case OUTCOME -> "othersOutcome";
            case DAY, WEEK, HOUR -> throw new IllegalStateException("Reports by time have no other rows");
        };
    }

    /** Address of the list of a row's calls; null if the address would be too long. */
    private String address(String key) {
        String known = switch (by) {
            case AGENT -> key;
            case CAMPAIGN -> CampaignFilter.of(key);
            case OUTCOME -> OutcomeLabel.key(key);
            case DAY, WEEK, HOUR -> null;
        };
        if (known == null || by != Grouping.OUTCOME && !ShortLabel.isShort(known)) {
            return null;
        }
        return filter.with(by.name().toLowerCase(Locale.ROOT), known)
                .address("/calls")
                .toString();
    }
}
