package dev.postcall.calls;

import java.time.Instant;

/**
 * The vendor's fields of a call, typed and normalised: text that any database can hold, blank as null, ids without
 * white space around them, instants in whole microseconds. Null means that the field was missing or could not be read.
 *
 * @param sid the vendor's id of the call session; never null
 * @param answeredBy field {@code llmAnsweredBy}
 * @param agent field {@code promptId}, an opaque id
 * @param recordingUrl field {@code callRecordingUrl}, unchanged: it may be unsafe as a link
 * @param fromNumber the caller's number, E.164
 * @param toNumber the prospect's number, E.164
 * @param direction field {@code direction}
 * @param seconds field {@code duration}, whole seconds, from 0 to 86,400
 * @param campaign field {@code campaignId}, an opaque id; null for calls started through the vendor's API or as
 *     practice
 * @param leadName field {@code cachedLeadName}
 * @param leadData the metadata that was passed when the call was started, as JSON text
 * @param transcript field {@code transcript}, see {@link Transcript}
 * @param createdAt field {@code createdAt}, when the call was initiated: any instant of the years 1 to 9999
 * @param notes field {@code notes}, a summary written by AI
 * @param outcome field {@code outcome}, a label written by AI; its case and wording vary
 * @param achieved field {@code primaryOutcomeAchieved}; null is unknown
 */
public record CallContent(
        String sid,
        String answeredBy,
        String agent,
        String campaign,
        String direction,
        String fromNumber,
        String toNumber,
        Integer seconds,
        String recordingUrl,
        String leadName,
        String leadData,
        String transcript,
        Instant createdAt,
        String notes,
        String outcome,
        Boolean achieved) {

    /** Returns this content, overwritten by all fields of a later delivery that are not null. */
    public CallContent enrichedBy(CallContent later) {
        return new CallContent(
                sid,
                either(later.answeredBy, answeredBy),
                either(later.agent, agent),
                either(later.campaign, campaign),
                either(later.direction, direction),
                either(later.fromNumber, fromNumber),
                either(later.toNumber, toNumber),
                either(later.seconds, seconds),
                either(later.recordingUrl, recordingUrl),
                either(later.leadName, leadName),
                either(later.leadData, leadData),
                either(later.transcript, transcript),
                either(later.createdAt, createdAt),
                either(later.notes, notes),
                either(later.outcome, outcome),
                either(later.achieved, achieved));
    }

    private static <T> T either(T later, T earlier) {
        return later == null ? earlier : later;
    }
}
