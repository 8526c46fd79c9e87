package dev.postcall.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** Generates the times of calls: each agent has its own hours and weekdays, in the days before an instant. */
record CallTimes(Instant end) {
    static final int DAYS = 30;
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/Los_Angeles"), ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kathmandu"));
    private static final int MICROS_PER_SECOND = 1_000_000;

    /** The vendor's format, which is PostgreSQL's: a fraction of up to six digits without trailing zeros. */
    private static final DateTimeFormatter VENDOR = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    Instant of(int agent, Randomness random) {
        ZonedDateTime last = end.atZone(ZONES.get(agent % ZONES.size()));
        ZonedDateTime day = last.minusDays(random.nextInt(DAYS));
        while (!works(agent, day.getDayOfWeek(), random)) {
            day = last.minusDays(random.nextInt(DAYS));
        }
        Instant instant = day.withHour(hour(agent, random))
                .withMinute(random.nextInt(60))
                .withSecond(random.nextInt(60))
                .withNano(random.nextInt(MICROS_PER_SECOND) * 1_000)
                .toInstant();
        return instant.isBefore(end) ? instant : instant.minus(Duration.ofDays(7));
    }

    /** Whether the agent calls on this day: every third agent mostly at the weekend, all others mostly on weekdays. */
    private static boolean works(int agent, DayOfWeek day, Randomness random) {
        boolean weekend = day.getValue() > DayOfWeek.FRIDAY.getValue();
        return weekend == (agent % 3 == 2) || random.oneIn(6);
    }

    /** Returns an hour of a shift of eight hours that begins between nine and noon, most often in its middle. */
    private static int hour(int agent, Randomness random) {
        return 9 + agent % 4 + (random.nextInt(8) + random.nextInt(8)) / 2;
    }

    /** Formats the time of a call in one of several formats. */
    static String text(Instant instant, Randomness random) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return switch (random.nextInt(10)) {
            case 0 -> instant.toString();
            case 1 -> VENDOR.format(utc.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 45)));
            default -> VENDOR.format(utc);
        };
    }
}
