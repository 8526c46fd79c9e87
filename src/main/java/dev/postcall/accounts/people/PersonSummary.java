package dev.postcall.accounts.people;

import java.io.Serializable;
import java.time.Instant;

/** A person as the list of people shows them. */
public record PersonSummary(String name, Role role, Instant createdAt) implements Serializable {}
