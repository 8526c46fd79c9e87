package dev.postcall.notes;

import dev.postcall.calls.CallSummary;
import dev.postcall.notes.search.NoteHit;
import dev.postcall.notes.search.Snippet;
import java.util.List;

/**
 * A hit of a search, for the page.
 *
 * @param call the stored call; null if it is not stored any more
 */
public record FoundCall(NoteHit hit, CallSummary call, List<Snippet> snippets) {
    private static final int MAX_LENGTH = 250;

    static FoundCall of(NoteHit hit, CallSummary call) {
        return new FoundCall(
                hit, call, hit.highlights().stream().map(Snippet::of).toList());
    }

    /** The prospect's name, else the called number, else the call's id. */
    public String title() {
        if (call != null && call.cachedLeadName() != null) {
            return cut(call.cachedLeadName());
        }
        return call != null && call.toNumber() != null ? call.toNumber() : hit.sid();
    }

    /** The outcome; null if unknown. */
    public String outcome() {
        return call == null || call.outcome() == null ? null : cut(call.outcome());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
