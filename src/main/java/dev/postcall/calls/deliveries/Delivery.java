package dev.postcall.calls.deliveries;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A stored delivery of a call. Each distinct body of a call is stored once; deliveries with the same bytes refer to it
 * by its hash.
 */
@Entity
public class Delivery {
    @Id
    private Long id;

    private String sid;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String hash;
    private int bytes;

    @Basic(fetch = FetchType.LAZY)
    private byte[] body;

    protected Delivery() {}

    /** @param body null if an earlier delivery of the call had the same bytes */
    public Delivery(long id, IncomingDelivery incoming, Verdict verdict, String hash, byte[] body) {
        this.id = id;
        this.sid = incoming.content().sid();
        this.kind = incoming.kind();
        this.receivedAt = incoming.receivedAt();
        this.verdict = verdict;
        this.hash = hash;
        this.bytes = incoming.body().length;
        this.body = body;
    }
}
