package dev.postcall.outcomes;

import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.pages.Format;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Layout of the chart of calls and rate over time, which the tag {@code trend.xhtml} draws. A slot is a day, a week or several
 * weeks, with or without calls. It is 10 units wide and 100 high. A chart has at most about 100 slots for any period.
 *
 * @param axisEnd number of calls at the upper end of the axis
 * @param weekly whether a slot is at least a week
 */
public record TrendChart(List<TrendSlot> slots, long axisEnd, boolean weekly) {
    /** Largest number of days or weeks of a report: all days from 2000, before which no call starts, to 2054. */
    static final int MAX_ROWS = 20_000;

    private static final int LABELS = 5;
    private static final int MAX_SLOTS = 92;
    private static final int WEEK = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** Whether these days, in their order, are too many for one slot each. */
    static boolean isWeekly(List<OutcomeRow> days) {
        return length(days) > MAX_SLOTS;
    }

    /** @param rows rows by day, in their order, at least one */
    static TrendChart ofDays(List<OutcomeRow> rows) {
        return of(rows, 1);
    }

    /** @param rows rows by week, in their order, at least one */
    static TrendChart ofWeeks(List<OutcomeRow> rows) {
        int weeks = (int) (length(rows) / WEEK) + 1;
        return of(rows, WEEK * ((weeks - 1) / MAX_SLOTS + 1));
    }

    private static long length(List<OutcomeRow> rows) {
        return ChronoUnit.DAYS.between(day(rows.get(0)), day(rows.get(rows.size() - 1))) + 1;
    }

    private static LocalDate day(OutcomeRow row) {
        return LocalDate.parse(row.key());
    }

    /** @param step number of days in a slot */
    private static TrendChart of(List<OutcomeRow> rows, int step) {
        LocalDate first = day(rows.get(0));
        int count = (int) ((length(rows) - 1) / step) + 1;
        List<OutcomeRow> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(OutcomeRow.none(first.plusDays((long) i * step).toString()));
        }
        for (OutcomeRow row : rows) {
            int index = (int) (ChronoUnit.DAYS.between(first, day(row)) / step);
            slots.set(index, slots.get(index).plus(row));
        }
        long axisEnd = axisEnd(slots.stream().mapToLong(OutcomeRow::calls).max().orElse(1));
        return new TrendChart(
                IntStream.range(0, count)
                        .mapToObj(i -> new TrendSlot(
                                day(slots.get(i)),
                                title(slots.get(i), step),
                                i * TrendSlot.WIDTH,
                                slots.get(i),
                                axisEnd))
                        .toList(),
                axisEnd,
                step > 1);
    }

    private static String title(OutcomeRow row, int step) {
        String length = switch (step) {
            case 1 -> "";
            case WEEK -> "Week of ";
            default -> step / WEEK + " weeks from ";
        };
        return length + LONG_DAY.format(day(row)) + ": " + Format.count(row.calls()) + " calls"
                + (row.rate() == null ? "" : ", " + Format.percent(row.rate()) + " achieved");
    }

    /** Rounds up to an even number that is easy to read. */
    static long axisEnd(long maxCalls) {
        for (long power = 1; ; power *= 10) {
            for (long plain : new long[] {2, 4, 6, 8, 10, 12, 16}) {
                if (plain * power >= maxCalls) {
                    return plain * power;
                }
            }
        }
    }

    public int width() {
        return slots.size() * TrendSlot.WIDTH;
    }

    /** Label of the upper end of the axis. */
    public String axisEndText() {
        return Format.count(axisEnd);
    }

    /** Label of the middle of the axis. */
    public String axisMiddleText() {
        return Format.count(axisEnd / 2);
    }

    /** Returns the slots with a known rate. */
    private List<TrendSlot> rated() {
        return slots.stream().filter(slot -> slot.row().rate() != null).toList();
    }

    public boolean isRated() {
        return !rated().isEmpty();
    }

    /** Points of the line of the rate, in SVG syntax; a single known rate is a line as wide as its slot. */
    public String line() {
        return points(OutcomeRow::rate).collect(Collectors.joining(" "));
    }

    /** Outline of the band of the 95 % intervals, in SVG syntax. */
    public String band() {
        List<String> back = new ArrayList<>(points(OutcomeRow::low).toList());
        Collections.reverse(back);
        return Stream.concat(points(OutcomeRow::high), back.stream()).collect(Collectors.joining(" "));
    }

    private Stream<String> points(Function<OutcomeRow, Double> share) {
        List<TrendSlot> rated = rated();
        if (rated.size() == 1) {
            TrendSlot only = rated.get(0);
            double height = share.apply(only.row());
            return Stream.of(point(only.x(), height), point(only.x() + TrendSlot.WIDTH, height));
        }
        return rated.stream().map(slot -> point(slot.middle(), share.apply(slot.row())));
    }

    private static String point(double x, double share) {
        return x + "," + Svg.round(TrendSlot.HEIGHT * (1 - share));
    }

    /** Labels of the time axis, at equal distances. */
    public List<String> labels() {
        int count = Math.min(LABELS, slots.size());
        return IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : Math.round((float) i * (slots.size() - 1) / (count - 1)))
                .mapToObj(i -> DAY.format(slots.get(i).day()))
                .toList();
    }
}
