package dev.postcall.query;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The position in a list, newest first, after which the next page starts. Its text form is opaque to clients.
 *
 * @param at instant by which the list is ordered, of the last item of a page
 * @param id id of that item, which orders items of the same instant
 */
public record Cursor(Instant at, String id) {

    /** @throws dev.postcall.problem.ProblemException of status 400 if the text is not a cursor */
    public static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instants.storable(Instant.parse(parts[0])), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if the id is not a number */
    public long number() {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return Problem.badRequest("The cursor was not returned by this list.").exception();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
