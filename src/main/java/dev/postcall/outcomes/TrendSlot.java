package dev.postcall.outcomes;

import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.pages.Format;
import java.time.LocalDate;

/**
 * A slot of {@link TrendChart}: the outlines of its bar, as paths of SVG, and the position of the rate.
 *
 * @param day first day of the slot
 * @param title tooltip of the bar
 * @param x left edge
 * @param row the figures of the slot
 * @param axisEnd number of calls at the upper end of the axis
 */
public record TrendSlot(LocalDate day, String title, double x, OutcomeRow row, long axisEnd) {
    static final int WIDTH = 10;
    static final int HEIGHT = 100;
    private static final double GAP = 1.2;
    private static final double BAR = 7.6;

    /** Outline of the lowest part of the bar; empty if it has no height. */
    public String achieved() {
        return bar(achievedTop(), HEIGHT);
    }

    /** Outline of the middle part of the bar; empty if it has no height. */
    public String notAchieved() {
        return bar(notAchievedTop(), achievedTop());
    }

    /** Outline of the highest part of the bar; empty if it has no height. */
    public String unknown() {
        return bar(top(), notAchievedTop());
    }

    private String bar(double top, double bottom) {
        return top >= bottom ? "" : "M" + Svg.round(x + GAP) + " " + top + "h" + BAR + "V" + bottom + "h-" + BAR + "z";
    }

    /** Outline of the whole slot. */
    public String outline() {
        return "M" + (int) x + " 0h" + WIDTH + "v" + HEIGHT + "h-" + WIDTH + "z";
    }

    /** Tooltip of the rate. */
    public String rateTitle() {
        return Format.percent(row.rate());
    }

    // Heights are distances from the upper edge of the slot, as in SVG.

    double achievedTop() {
        return height(row.achieved());
    }

    double notAchievedTop() {
        return height(row.achieved() + row.notAchieved());
    }

    double top() {
        return height(row.calls());
    }

    private double height(long calls) {
        return Svg.round(HEIGHT - (double) HEIGHT * calls / axisEnd);
    }

    double middle() {
        return x + WIDTH / 2.0;
    }
}
