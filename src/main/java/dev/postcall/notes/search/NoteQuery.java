package dev.postcall.notes.search;

import dev.postcall.problem.Problem;
import dev.postcall.query.Period;
import java.util.stream.Stream;

/**
 * A search query; a null component is no condition.
 *
 * @param text words, {@code "phrases"}, {@code prefixes*} and phone numbers
 * @param speaker field to search, {@code bot}, {@code human} or {@code notes}; null for all
 * @param agent the vendor's id of the agent
 * @param campaign the campaign, encoded by {@link dev.postcall.calls.CampaignFilter}
 */
public record NoteQuery(String text, String speaker, String agent, String campaign, Period period) {
    private static final int MAX_TEXT_LENGTH = 200;

    boolean isTimed() {
        return period != null && (period.from() != null || period.to() != null);
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if the text is blank or too long */
    void validate() {
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("`q` must not be blank.").exception();
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            throw Problem.badRequest("`q` must not be longer than " + MAX_TEXT_LENGTH + " characters.")
                    .exception();
        }
        if (Stream.of(text, agent, campaign).anyMatch(part -> part != null && part.indexOf(0) >= 0)) {
            throw Problem.badRequest("A parameter contains the character U+0000, which no call contains.")
                    .exception();
        }
    }
}
