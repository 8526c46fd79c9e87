package dev.postcall.calls;

import dev.postcall.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A span of time.
 *
 * @param from its first instant; null for no bound
 * @param to the instant after its last; null for no bound
 */
public record Period(Instant from, Instant to) {
    public static final Period ALL = new Period(null, null);

    /**
     * Reads bounds that are ISO dates, which begin at midnight in {@code zone}, or ISO instants; blank for no bound.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 if a bound is neither
     */
    public static Period parse(String from, String to, ZoneId zone) {
        return new Period(bound("from", from, zone), bound("to", to, zone));
    }

    private static Instant bound(String name, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instants.storable(
                    text.length() <= 10
                            ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Problem.badRequest("`" + name
                            + "` must be a date such as 2026-11-20 or an instant such as 2026-11-20T08:00:00Z.")
                    .exception();
        }
    }
}
