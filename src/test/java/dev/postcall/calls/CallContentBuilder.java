package dev.postcall.calls;

import java.time.Instant;

/**
 * Builds the content of a call for a test. Fields that the test does not set are null, like fields that the vendor did
 * not send.
 */
public final class CallContentBuilder {
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

    private CallContentBuilder(String sid) {
        this.sid = sid;
    }

    /** A call with a sid and nothing else. */
    public static CallContentBuilder of(String sid) {
        return new CallContentBuilder(sid);
    }

    /** A call of 44 s by agent 7 that a human answered; other fields are null. */
    public static CallContentBuilder answered(String sid) {
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

    public CallContentBuilder answeredBy(String value) {
        answeredBy = value;
        return this;
    }

    public CallContentBuilder agent(String value) {
        agent = value;
        return this;
    }

    public CallContentBuilder campaign(String value) {
        campaign = value;
        return this;
    }

    public CallContentBuilder direction(String value) {
        direction = value;
        return this;
    }

    public CallContentBuilder fromNumber(String value) {
        fromNumber = value;
        return this;
    }

    public CallContentBuilder toNumber(String value) {
        toNumber = value;
        return this;
    }

    public CallContentBuilder seconds(Integer value) {
        seconds = value;
        return this;
    }

    public CallContentBuilder recordingUrl(String value) {
        recordingUrl = value;
        return this;
    }

    public CallContentBuilder leadName(String value) {
        leadName = value;
        return this;
    }

    public CallContentBuilder leadData(String value) {
        leadData = value;
        return this;
    }

    public CallContentBuilder transcript(String value) {
        transcript = value;
        return this;
    }

    public CallContentBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public CallContentBuilder notes(String value) {
        notes = value;
        return this;
    }

    public CallContentBuilder outcome(String value) {
        outcome = value;
        return this;
    }

    public CallContentBuilder achieved(Boolean value) {
        achieved = value;
        return this;
    }
}
