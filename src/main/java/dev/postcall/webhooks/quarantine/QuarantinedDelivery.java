package dev.postcall.webhooks.quarantine;

import dev.postcall.calls.deliveries.DeliveryKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;

/** A rejected delivery in quarantine. */
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

    QuarantinedDelivery(long id, RejectedDelivery rejected) {
        this.id = id;
        this.kind = rejected.kind();
        this.receivedAt = rejected.receivedAt();
        this.status = rejected.problem().status();
        this.reason = rejected.problem().detail();
        this.body = rejected.body();
        this.bytes = body.length;
    }

    /** Restores a delivery from an archive. */
    QuarantinedDelivery(long id, DeliveryKind kind, Instant receivedAt, int status, String reason, byte[] body) {
        this.id = id;
        this.kind = kind;
        this.receivedAt = receivedAt;
        this.status = status;
        this.reason = reason;
        this.body = body;
        this.bytes = body.length;
    }

    /** Whether this is the row of that delivery, and not of another one with the same id. */
    boolean isOf(RejectedDelivery rejected) {
        return kind == rejected.kind()
                && receivedAt.equals(rejected.receivedAt())
                && Arrays.equals(body, rejected.body());
    }

    DeliveryKind kind() {
        return kind;
    }

    byte[] body() {
        return body;
    }
}
