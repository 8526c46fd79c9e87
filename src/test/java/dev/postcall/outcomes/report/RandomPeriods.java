package dev.postcall.outcomes.report;

import dev.postcall.query.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/** Generates periods whose bounds are within a span of time. */
record RandomPeriods(Random random, Instant first, Duration span) {
    Period next(ZoneId zone) {
        return new Period(bound(zone), bound(zone));
    }

    /** Returns no bound, a midnight, the start of a month, or any second. */
    private Instant bound(ZoneId zone) {
        Instant any = first.plusSeconds(random.nextLong(span.toSeconds()));
        LocalDate day = any.atZone(zone).toLocalDate();
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> day.withDayOfMonth(1).atStartOfDay(zone).toInstant();
            case 2 -> any;
            default -> day.atStartOfDay(zone).toInstant();
        };
    }
}
