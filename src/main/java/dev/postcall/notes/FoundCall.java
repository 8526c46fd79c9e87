package dev.postcall.notes;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import java.util.List;

/**
 * A call that was found, as the page shows it.
 *
 * @param call what is known of it; null if it is gone from the store
 */
public record FoundCall(NoteHit hit, CallContent call, List<Passage> passages) {

    static FoundCall of(NoteHit hit, Call call) {
        return new FoundCall(
                hit,
                call == null ? null : call.content(),
                hit.highlights().stream().map(Passage::of).toList());
    }

    /** The prospect's name, else the number that was called, else the call's id. */
    public String title() {
        if (call != null && call.leadName() != null) {
            return call.leadName();
        }
        return call != null && call.toNumber() != null ? call.toNumber() : hit.sid();
    }
}
