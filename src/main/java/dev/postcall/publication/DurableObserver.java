package dev.postcall.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The registration of a durable observer, written at its first start. */
@Entity
@Table(name = "durable_observer")
public class DurableObserver {
    @Id
    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected DurableObserver() {}

    DurableObserver(String name, Instant registeredAt) {
        this.name = name;
        this.registeredAt = registeredAt;
    }
}
