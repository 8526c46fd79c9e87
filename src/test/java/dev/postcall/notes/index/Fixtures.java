package dev.postcall.notes.index;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import java.time.Instant;

/** Calls to index. */
public final class Fixtures {
    public static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00.123456Z");

    private Fixtures() {}

    public static Call call(String sid, String notes) {
        return call(sid, "7", null, NEW_YEAR, null, notes);
    }

    public static Call conversation(String sid, String transcript) {
        return call(sid, "7", null, NEW_YEAR, transcript, null);
    }

    public static Call call(String sid, String agent, String campaign, Instant at, String transcript, String notes) {
        return new Call(content(sid, agent, campaign, at, transcript, notes), at);
    }

    public static CallContent content(
            String sid, String agent, String campaign, Instant at, String transcript, String notes) {
        return CallContentBuilder.answered(sid)
                .agent(agent)
                .campaign(campaign)
                .transcript(transcript)
                .createdAt(at)
                .notes(notes)
                .build();
    }
}
