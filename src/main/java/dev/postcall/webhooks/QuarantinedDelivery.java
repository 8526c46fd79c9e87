package dev.postcall.webhooks;

import dev.postcall.calls.DeliveryKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;

/** A refused delivery that is kept. */
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

    QuarantinedDelivery(long id, RefusedDelivery refused) {
        this.id = id;
        this.kind = refused.kind();
        this.receivedAt = refused.receivedAt();
        this.status = refused.problem().status();
        this.reason = refused.problem().detail();
        this.body = refused.body();
        this.bytes = body.length;
    }

    /** A delivery as an archive has it. */
    QuarantinedDelivery(long id, DeliveryKind kind, Instant receivedAt, int status, String reason, byte[] body) {
        this.id = id;
        this.kind = kind;
        this.receivedAt = receivedAt;
        this.status = status;
        this.reason = reason;
        this.body = body;
        this.bytes = body.length;
    }

    /** Whether it is this delivery, and not another one under the same id. */
    boolean isOf(RefusedDelivery refused) {
        return kind == refused.kind() && receivedAt.equals(refused.receivedAt()) && Arrays.equals(body, refused.body());
    }

    DeliveryKind kind() {
        return kind;
    }

    byte[] body() {
        return body;
    }
}
