package dev.postcall.outcomes;

import dev.postcall.pages.Show;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Calls and rate over time, laid out for drawing: a slot 10 wide for each day or week without a gap, 100 high.
 *
 * @param most what the calls' axis reaches up to
 * @param weekly whether a slot is a week
 */
public record TrendChart(List<Slot> slots, long most, boolean weekly) {
    private static final int SLOT = 10;
    private static final int HEIGHT = 100;
    private static final int LABELS = 5;
    private static final int MOST_SLOTS = 520;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** A day or week: the bar's parts from the bottom up, and the rate's place. */
    public record Slot(LocalDate day, String title, double x, OutcomeRow row, long most) {
        public double achievedTop() {
            return height(row.achieved());
        }

        public double notAchievedTop() {
            return height(row.achieved() + row.notAchieved());
        }

        public double top() {
            return height(row.calls());
        }

        public double achievedHeight() {
            return HEIGHT - achievedTop();
        }

        public double notAchievedHeight() {
            return Svg.round(achievedTop() - notAchievedTop());
        }

        public double unknownHeight() {
            return Svg.round(notAchievedTop() - top());
        }

        private double height(long calls) {
            return Svg.round(HEIGHT - (double) HEIGHT * calls / most);
        }

        double middle() {
            return x + SLOT / 2.0;
        }
    }

    /** @param rows by day or by the Monday of a week, in their order; there must be one at least */
    static TrendChart of(List<OutcomeRow> rows, boolean weekly) {
        Map<LocalDate, OutcomeRow> known =
                rows.stream().collect(Collectors.toMap(row -> LocalDate.parse(row.key()), Function.identity()));
        LocalDate first = LocalDate.parse(rows.get(0).key());
        LocalDate last = LocalDate.parse(rows.get(rows.size() - 1).key());
        int step = weekly ? 7 : 1;
        // a single call with a date of long ago must not stretch the chart
        LocalDate earliest = last.minusDays((MOST_SLOTS - 1L) * step);
        LocalDate start = first.isBefore(earliest) ? earliest : first;
        int count = (int) (ChronoUnit.DAYS.between(start, last) / step) + 1;
        long most = axis(rows.stream().mapToLong(OutcomeRow::calls).max().orElse(1));
        List<Slot> slots = IntStream.range(0, count)
                .mapToObj(i -> slot(start.plusDays((long) i * step), i, known, most, weekly))
                .toList();
        return new TrendChart(slots, most, weekly);
    }

    private static Slot slot(LocalDate day, int index, Map<LocalDate, OutcomeRow> known, long most, boolean weekly) {
        OutcomeRow none = new OutcomeRow(day.toString(), 0, 0, 0, 0, null, null, null, 0, 0, null, null);
        OutcomeRow row = known.getOrDefault(day, none);
        String title = (weekly ? "Week of " : "") + LONG_DAY.format(day) + ": " + Show.count(row.calls()) + " calls"
                + (row.rate() == null ? "" : ", " + Show.percent(row.rate()) + " achieved");
        return new Slot(day, title, index * SLOT, row, most);
    }

    /** The next number from here on that is even and plain to read. */
    static long axis(long most) {
        for (long power = 1; ; power *= 10) {
            for (long plain : new long[] {2, 4, 6, 8, 10, 12, 16}) {
                if (plain * power >= most) {
                    return plain * power;
                }
            }
        }
    }

    public int width() {
        return slots.size() * SLOT;
    }

    public String mostText() {
        return Show.count(most);
    }

    public String half() {
        return Show.count(most / 2);
    }

    /** Slots with a known rate. */
    private List<Slot> rated() {
        return slots.stream().filter(slot -> slot.row().rate() != null).toList();
    }

    public boolean isRated() {
        return !rated().isEmpty();
    }

    /** Points of the rate's line, as SVG has them. */
    public String line() {
        return rated().stream().map(slot -> point(slot, slot.row().rate())).collect(Collectors.joining(" "));
    }

    /** Outline of the band that the 95 % intervals make. */
    public String band() {
        List<String> outline = new ArrayList<>();
        List<Slot> rated = rated();
        rated.forEach(slot -> outline.add(point(slot, slot.row().high())));
        for (int i = rated.size() - 1; i >= 0; i--) {
            outline.add(point(rated.get(i), rated.get(i).row().low()));
        }
        return String.join(" ", outline);
    }

    private static String point(Slot slot, double share) {
        return slot.middle() + "," + Svg.round(HEIGHT * (1 - share));
    }

    /** A few days for the axis, evenly over its length. */
    public List<String> labels() {
        int count = Math.min(LABELS, slots.size());
        return IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : Math.round((float) i * (slots.size() - 1) / (count - 1)))
                .mapToObj(i -> DAY.format(slots.get(i).day()))
                .toList();
    }
}
