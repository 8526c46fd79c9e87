package dev.postcall.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** An answered call: the merged content of its deliveries. */
@Entity
@Table(name = "call")
@NamedQuery(
        name = Call.LOCK,
        query = "select c from Call c where c.sid in :sids order by c.sid",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Call {
    /**
     * Selects and locks the stored calls among the parameter {@code sids}. A named query is prepared once, not in each
     * transaction.
     */
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
    @Convert(converter = VendorInstantConverter.class)
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

    /** Creates the call of a first delivery. */
    public Call(CallContent content, Instant receivedAt) {
        this.sid = content.sid();
        this.receivedAt = receivedAt;
        accept(content, receivedAt);
    }

    /**
     * Merges the content of a later delivery into this call.
     *
     * @return whether the call changed; a change increments its revision
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

    /** The content that all deliveries of this call have set so far. */
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

    /** Revision number: 1 after the first delivery, incremented by each delivery that changed the call. */
    public int revision() {
        return revision;
    }

    /** When the first delivery of this call was received. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When the last delivery that changed this call was received. */
    public Instant revisedAt() {
        return revisedAt;
    }

    /**
     * When the call started: the instant that lists, reports and the index use. It is the time of receipt if the
     * vendor's {@code createdAt} is missing or implausible, that is before the year 2000 or more than two days after
     * the receipt.
     */
    public Instant startedAt() {
        return startedAt;
    }

    /** Whether {@link #startedAt} is the vendor's {@code createdAt}. */
    public boolean isStartFromVendor() {
        return startedAt.equals(createdAt);
    }

    /** The normalised outcome, which all spellings of one outcome share; null without an outcome. */
    public String outcomeKey() {
        return outcomeKey;
    }
}
