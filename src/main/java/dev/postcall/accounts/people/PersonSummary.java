package dev.postcall.accounts.people;

import java.io.Serializable;
import java.time.Instant;

/** A row of the list of people. */
public record PersonSummary(String name, Role role, Instant createdAt) implements Serializable {}
