package dev.postcall.notes.search;

import dev.postcall.notes.index.IndexedCall;
import dev.postcall.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields that a search covers.
 *
 * @param highlighted fields whose snippets are returned
 * @param others fields with the rest of long texts
 */
record SearchFields(List<String> highlighted, List<String> others) {
    private static final List<String> ALL =
            List.of(IndexedCall.NOTES, IndexedCall.HUMAN, IndexedCall.BOT, IndexedCall.OTHER);

    /**
     * Returns the fields of a speaker.
     *
     * @param speaker {@code bot}, {@code human} or {@code notes}; null or blank for all
     * @throws dev.postcall.problem.ProblemException of status 400 if it is another value
     */
    static SearchFields of(String speaker) {
        if (speaker == null || speaker.isBlank()) {
            return of(ALL);
        }
        return switch (speaker) {
            case IndexedCall.NOTES, IndexedCall.HUMAN, IndexedCall.BOT -> of(List.of(speaker));
            default ->
                throw Problem.badRequest("`speaker` must be bot, human or notes.")
                        .exception();
        };
    }

    private static SearchFields of(List<String> fields) {
        return new SearchFields(fields, fields.stream().map(IndexedCall::rest).toList());
    }

    String[] all() {
        return Stream.concat(highlighted.stream(), others.stream()).toArray(String[]::new);
    }
}
