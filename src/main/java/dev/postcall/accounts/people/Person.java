package dev.postcall.accounts.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A person who may sign in. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Person() {}

    Person(String name, String passwordHash, Role role) {
        this.name = name;
        this.role = role;
        changePassword(passwordHash);
        this.createdAt = changedAt;
    }

    /** Restores a person from an archive. */
    Person(String name, String passwordHash, Role role, Instant createdAt, Instant changedAt) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = createdAt;
        this.changedAt = changedAt;
    }

    /** Changes the password; sessions that began with the old password become invalid. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        changedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    void makeAdministrator() {
        role = Role.ADMIN;
    }

    public String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    /**
     * Instant at which the password was set, in microseconds. Compare it for equality only, since the clock may have been
     * wrong.
     */
    public Instant changedAt() {
        return changedAt;
    }

    public Role role() {
        return role;
    }
}
