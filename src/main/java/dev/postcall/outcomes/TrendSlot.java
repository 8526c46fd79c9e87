package dev.postcall.outcomes;

import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.pages.Format;
import java.time.LocalDate;

/** A day or week: the bar's parts from the bottom up, and the rate's place. */
public record TrendSlot(LocalDate day, String title, double x, OutcomeRow row, long most) {
    static final int WIDTH = 10;
    static final int HEIGHT = 100;
    private static final double GAP = 1.2;
    private static final double BAR = 7.6;

    /** Outline of the bar's lowest part; empty where it has no height. */
    public String achieved() {
        return bar(achievedTop(), HEIGHT);
    }

    /** Outline of the part above. */
    public String notAchieved() {
        return bar(notAchievedTop(), achievedTop());
    }

    /** Outline of the highest part. */
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

    /** What a pointer on the rate shows. */
    public String rateTitle() {
        return Format.percent(row.rate());
    }

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
        return Svg.round(HEIGHT - (double) HEIGHT * calls / most);
    }

    double middle() {
        return x + WIDTH / 2.0;
    }
}
