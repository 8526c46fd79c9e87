package dev.postcall.query;

import dev.postcall.problem.Problem;
import dev.postcall.text.Whitespace;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The period of a query over calls.
 *
 * @param from first instant; null for no bound
 * @param to end, exclusive; null for no bound
 */
public record Period(Instant from, Instant to) {
    public static final Period ALL = new Period(null, null);

    /** No call starts before this instant or after {@link #LATEST}, so bounds are clamped to them. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Parses bounds that are ISO instants, or ISO dates, which start at midnight in {@code zone}; blank for no bound.
     * Bounds are clamped to the years 1970 to 2199.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 if a bound is malformed
     */
    public static Period parse(String from, String to, ZoneId zone) {
        return new Period(bound("from", from, zone), bound("to", to, zone));
    }

    private static Instant bound(String name, String text, ZoneId zone) {
        if (Whitespace.isBlank(text)) {
            return null;
        }
        try {
            String bound = Whitespace.strip(text);
            return clamped(
                    bound.length() <= 10
                            ? LocalDate.parse(bound).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(bound).toInstant());
        } catch (DateTimeException e) {
            throw Problem.badRequest("`" + name
                            + "` must be a date such as 2026-11-20 or an instant such as 2026-11-20T08:00:00Z.")
                    .exception();
        }
    }

    private static Instant clamped(Instant bound) {
        if (bound.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return bound.isAfter(LATEST) ? LATEST : bound;
    }

    /** Whether the period contains no instant. */
    public boolean isEmpty() {
        return from != null && to != null && !from.isBefore(to);
    }
}
