package dev.postcall.calls;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/**
 * A call as the API answers it: by the vendor's names, and with what Postcall knows besides.
 *
 * @param leadData the JSON that the call was started with
 * @param turns the transcript, taken apart
 * @param receivedAt when the first delivery of this call came in
 * @param revision how many deliveries changed the call, its first one included
 */
public record CallView(
        String sid,
        String llmAnsweredBy,
        String promptId,
        String callRecordingUrl,
        String fromNumber,
        String toNumber,
        String direction,
        Integer duration,
        String campaignId,
        String cachedLeadName,
        String transcript,
        Instant createdAt,
        JsonValue leadData,
        String notes,
        String outcome,
        Boolean primaryOutcomeAchieved,
        List<Turn> turns,
        Instant receivedAt,
        int revision) {

    static CallView of(Call call) {
        CallContent said = call.content();
        return new CallView(
                said.sid(),
                said.answeredBy(),
                said.agent(),
                said.recordingUrl(),
                said.fromNumber(),
                said.toNumber(),
                said.direction(),
                said.seconds(),
                said.campaign(),
                said.leadName(),
                said.transcript(),
                said.createdAt(),
                json(said.leadData()),
                said.notes(),
                said.outcome(),
                said.achieved(),
                Transcript.turns(said.transcript()),
                call.receivedAt(),
                call.revision());
    }

    private static JsonValue json(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException e) {
            // numbers are kept digit by digit, also those that the platform's JSON cannot hold
            return Json.createValue(text);
        }
    }
}
