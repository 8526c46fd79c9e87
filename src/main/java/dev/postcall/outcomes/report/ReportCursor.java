package dev.postcall.outcomes.report;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The row of a report after which the next page starts. Its text form is opaque to clients.
 *
 * @param calls number of calls of the row if rows are ordered by calls; else 0
 * @param key key of the row: as stored in the tables, or the day or hour
 */
public record ReportCursor(long calls, String key) {
    /** Length of the columns of keys, in code points; a code point takes at most two characters of Java. */
    private static final int MAX_KEY_LENGTH = 128;

    /** @throws ProblemException of status 400 if the text is not a cursor of a report by this grouping */
    public static ReportCursor parse(String text, Grouping by) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            ReportCursor cursor = new ReportCursor(Long.parseLong(parts[0]), parts[1]);
            if (cursor.isValidFor(by)) {
                return cursor;
            }
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw invalid();
        }
        throw invalid();
    }

    private boolean isValidFor(Grouping by) {
        return switch (by) {
            case DAY, WEEK -> LocalDate.parse(key).getYear() > 0;
            case HOUR -> key.matches("[0-2][0-9]");
            case AGENT, CAMPAIGN, OUTCOME -> key.length() <= 2 * MAX_KEY_LENGTH && key.indexOf('\0') < 0;
        };
    }

    private static ProblemException invalid() {
        return Problem.badRequest("The cursor was not returned by this report.").exception();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((calls + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
