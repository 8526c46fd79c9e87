package dev.postcall.outcomes;

import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.pages.Format;

/**
 * A line of a report on a page.
 *
 * @param label text of the line's key
 * @param address address of the list of its calls; null if there is none
 * @param row the figures
 * @param most number of calls of the longest line, which scales the bars
 * @param all number of calls of all lines together
 */
public record ReportLine(String label, String address, OutcomeRow row, long most, long all) {
    private static final int WIDTH = 100;

    /** The label, truncated if it is long. */
    public String shown() {
        return ShortLabel.shown(label);
    }

    /** The longer text of a truncated label, for a tooltip; null if the label is not truncated. */
    public String title() {
        return ShortLabel.isShort(label) ? null : ShortLabel.title(label);
    }

    public String calls() {
        return Format.count(row.calls());
    }

    public String achieved() {
        return Format.count(row.achieved());
    }

    /** Number of calls whose achievement is known. */
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

    /** The 95 % interval of the rate. */
    public String interval() {
        return isRated() ? Math.round(row.low() * 100) + "–" + Format.percent(row.high()) : "";
    }

    /** Number of calls whose duration is known. */
    public String timed() {
        return Format.count(row.timed());
    }

    /** Mean of the known durations. */
    public String average() {
        return row.timed() == 0 ? Format.UNKNOWN : Format.duration(Math.round((double) row.seconds() / row.timed()));
    }

    /** The duration that half of the calls did not exceed. */
    public String median() {
        return Format.duration(row.secondsMedian());
    }

    /** The duration that 95 % of the calls did not exceed. */
    public String p95() {
        return Format.duration(row.secondsP95());
    }

    /** Share of all calls. */
    public String share() {
        return all == 0 ? Format.UNKNOWN : Format.percent((double) row.calls() / all);
    }

    /** Length of the bar, 0 to 100. */
    public double length() {
        return most == 0 ? 0 : Svg.round((double) WIDTH * row.calls() / most);
    }

    /** Start of the interval, 0 to 100. */
    public double low() {
        return isRated() ? Svg.round(WIDTH * row.low()) : 0;
    }

    /** Length of the interval, 0 to 100. */
    public double spread() {
        return isRated() ? Svg.round(WIDTH * (row.high() - row.low())) : 0;
    }

    /** Position of the rate, 0 to 100. */
    public double middle() {
        return isRated() ? Svg.round(WIDTH * row.rate()) : 0;
    }
}
