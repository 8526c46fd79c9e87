package dev.postcall.outcomes;

import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.pages.Format;

/**
 * A line of a report as pages show it.
 *
 * @param label what the line stands for, for people
 * @param address the list of the calls behind it; null where there is none
 * @param row the figures
 * @param most the calls of the longest line, which bars are measured by
 * @param all the calls of all lines together
 */
public record ReportLine(String label, String address, OutcomeRow row, long most, long all) {
    private static final int WIDTH = 100;

    /** The label, cut where it is long. */
    public String shown() {
        return ShortLabel.shown(label);
    }

    /** More of a label that is cut; null of others. */
    public String title() {
        return ShortLabel.isShort(label) ? null : ShortLabel.title(label);
    }

    public String calls() {
        return Format.count(row.calls());
    }

    public String achieved() {
        return Format.count(row.achieved());
    }

    /** Of how many it is known whether they achieved. */
    public String known() {
        return Format.count(row.achieved() + row.notAchieved());
    }

    public String unknown() {
        return Format.count(row.unknown());
    }

    public boolean isRated() {
        return row.rate() != null;
    }

    public String rate() {
        return Format.percent(row.rate());
    }

    /** The rate's 95 % interval. */
    public String interval() {
        return isRated() ? Math.round(row.low() * 100) + "–" + Format.percent(row.high()) : "";
    }

    /** Of how many the duration is known. */
    public String timed() {
        return Format.count(row.timed());
    }

    /** Average of the known durations. */
    public String average() {
        return row.timed() == 0 ? Format.UNKNOWN : Format.duration(Math.round((double) row.seconds() / row.timed()));
    }

    /** The duration that half of the calls did not exceed. */
    public String median() {
        return Format.duration(row.secondsMedian());
    }

    /** The duration that 95 % of the calls did not exceed. */
    public String longest() {
        return Format.duration(row.secondsP95());
    }

    /** Share of all calls. */
    public String share() {
        return all == 0 ? Format.UNKNOWN : Format.percent((double) row.calls() / all);
    }

    /** Length of the line's bar, of 100. */
    public double length() {
        return most == 0 ? 0 : Svg.round((double) WIDTH * row.calls() / most);
    }

    /** Where the interval begins, of 100. */
    public double low() {
        return isRated() ? Svg.round(WIDTH * row.low()) : 0;
    }

    /** Length of the interval, of 100. */
    public double spread() {
        return isRated() ? Svg.round(WIDTH * (row.high() - row.low())) : 0;
    }

    /** Where the rate is, of 100. */
    public double middle() {
        return isRated() ? Svg.round(WIDTH * row.rate()) : 0;
    }
}
