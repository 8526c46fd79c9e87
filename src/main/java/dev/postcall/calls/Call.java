package dev.postcall.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** An answered call: all that its deliveries say of it together. */
@Entity
@Table(name = "call")
@NamedQuery(
        name = Call.LOCK,
        query = "select c from Call c where c.sid in :sids order by c.sid",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Call {
    /** Those of some {@code sids} that are stored, locked. As a named query it is prepared once, not for each transaction. */
    static final String LOCK = "Call.lock";

    @Id
    private String sid;

    private int revision;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "created_at")
    @Convert(converter = SaidInstantConverter.class)
    private Instant createdAt;

    @Column(name = "answered_by")
    private String answeredBy;

    private String agent;
    private String campaign;
    private String direction;

    @Column(name = "from_number")
    private String fromNumber;

    @Column(name = "to_number")
    private String toNumber;

    private Integer seconds;

    @Column(name = "recording_url")
    private String recordingUrl;

    @Column(name = "lead_name")
    private String leadName;

    @Column(name = "lead_data")
    private String leadData;

    private String transcript;
    private String notes;
    private String outcome;

    @Column(name = "outcome_key")
    private String outcomeKey;

    private Boolean achieved;

    protected Call() {}

    /** A call that was not known before. */
    public Call(CallContent content, Instant receivedAt) {
        this.sid = content.sid();
        this.receivedAt = receivedAt;
        accept(content, receivedAt);
    }

    /**
     * Takes over what a later delivery says.
     *
     * @return whether the call changed, which makes a new revision of it
     */
    public boolean enrich(CallContent later, Instant at) {
        CallContent before = content();
        CallContent after = before.enrichedBy(later);
        if (after.equals(before)) {
            return false;
        }
        accept(after, at);
        return true;
    }

    private void accept(CallContent content, Instant at) {
        revision++;
        revisedAt = at;
        createdAt = content.createdAt();
        startedAt = CallStart.of(createdAt, receivedAt);
        answeredBy = content.answeredBy();
        agent = content.agent();
        campaign = content.campaign();
        direction = content.direction();
        fromNumber = content.fromNumber();
        toNumber = content.toNumber();
        seconds = content.seconds();
        recordingUrl = content.recordingUrl();
        leadName = content.leadName();
        leadData = content.leadData();
        transcript = content.transcript();
        notes = content.notes();
        outcome = content.outcome();
        outcomeKey = OutcomeLabel.key(outcome);
        achieved = content.achieved();
    }

    /** All that the vendor said of this call so far. */
    public CallContent content() {
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

    public String sid() {
        return sid;
    }

    /** 1 for a call that one delivery told of, one more with each delivery that changed it. */
    public int revision() {
        return revision;
    }

    /** When the first delivery of this call came in. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When the delivery came in that changed this call last. */
    public Instant revisedAt() {
        return revisedAt;
    }

    /**
     * When the call started: the instant that lists, reports and the index go by. It is that of the receipt where the vendor
     * says none, or one that cannot be true: before the year 2000, or more than two days after the receipt.
     */
    public Instant startedAt() {
        return startedAt;
    }

    /** Whether {@link #startedAt} is what the vendor says. */
    public boolean isStartSaid() {
        return startedAt.equals(createdAt);
    }

    /** What makes two spellings of an outcome one; null where there is no outcome. */
    public String outcomeKey() {
        return outcomeKey;
    }
}
