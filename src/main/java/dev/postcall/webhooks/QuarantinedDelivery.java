package dev.postcall.webhooks;

import dev.postcall.calls.DeliveryKind;
import dev.postcall.problem.Problem;
import io.hypersistence.tsid.TSID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A delivery from a known sender that holds no usable call. */
@Entity
@Table(name = "quarantined_delivery")
public class QuarantinedDelivery {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int status;
    private String reason;
    private int bytes;
    private byte[] body;

    protected QuarantinedDelivery() {}

    QuarantinedDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {
        this.id = TSID.Factory.getTsid().toLong();
        this.kind = kind;
        this.receivedAt = receivedAt;
        this.status = problem.status();
        this.reason = problem.detail();
        this.bytes = body.length;
        this.body = body;
    }

    DeliveryKind kind() {
        return kind;
    }

    byte[] body() {
        return body;
    }
}
