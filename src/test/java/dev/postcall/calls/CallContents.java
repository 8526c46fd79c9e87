package dev.postcall.calls;

import java.time.Instant;

/** Builds the content of a call of a test: all that a test does not set is null, as where the vendor did not say it. */
public final class CallContents {
    private final String sid;
    private String answeredBy;
    private String agent;
    private String campaign;
    private String direction;
    private String fromNumber;
    private String toNumber;
    private Integer seconds;
    private String recordingUrl;
    private String leadName;
    private String leadData;
    private String transcript;
    private Instant createdAt;
    private String notes;
    private String outcome;
    private Boolean achieved;

    private CallContents(String sid) {
        this.sid = sid;
    }

    /** A call of which nothing but its sid is known. */
    public static CallContents of(String sid) {
        return new CallContents(sid);
    }

    /** A call of agent 7 that a human answered and that lasted 44 s; the rest is null. */
    public static CallContents answered(String sid) {
        return of(sid).answeredBy("human").agent("7").seconds(44);
    }

    public CallContent build() {
        return new CallContent(
                sid,
                answeredBy,
                agent,
                campaign,
                direction,
                fromNumber,
                toNumber,
                seconds,
                recordingUrl,
                leadName,
                leadData,
                transcript,
                createdAt,
                notes,
                outcome,
                achieved);
    }

    public CallContents answeredBy(String value) {
        answeredBy = value;
        return this;
    }

    public CallContents agent(String value) {
        agent = value;
        return this;
    }

    public CallContents campaign(String value) {
        campaign = value;
        return this;
    }

    public CallContents direction(String value) {
        direction = value;
        return this;
    }

    public CallContents fromNumber(String value) {
        fromNumber = value;
        return this;
    }

    public CallContents toNumber(String value) {
        toNumber = value;
        return this;
    }

    public CallContents seconds(Integer value) {
        seconds = value;
        return this;
    }

    public CallContents recordingUrl(String value) {
        recordingUrl = value;
        return this;
    }

    public CallContents leadName(String value) {
        leadName = value;
        return this;
    }

    public CallContents leadData(String value) {
        leadData = value;
        return this;
    }

    public CallContents transcript(String value) {
        transcript = value;
        return this;
    }

    public CallContents createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public CallContents notes(String value) {
        notes = value;
        return this;
    }

    public CallContents outcome(String value) {
        outcome = value;
        return this;
    }

    public CallContents achieved(Boolean value) {
        achieved = value;
        return this;
    }
}
