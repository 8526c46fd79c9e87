package dev.postcall.calls;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One delivery of a call, as it came. Its body is kept once: a delivery of the same bytes points to it by the hash. */
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

    /** @param body null where an earlier delivery of the call brought the same bytes */
    Delivery(long id, IncomingDelivery incoming, Verdict verdict, String hash, byte[] body) {
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
