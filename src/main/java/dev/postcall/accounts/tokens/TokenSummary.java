package dev.postcall.accounts.tokens;

import java.io.Serializable;
import java.time.Instant;

/**
 * A token as the list of tokens shows it: nobody can tell the token from it.
 *
 * @param id a number too large for JavaScript's, hence text
 */
public record TokenSummary(String id, TokenKind kind, String label, Instant createdAt) implements Serializable {

    public TokenSummary(Long id, TokenKind kind, String label, Instant createdAt) {
        this(String.valueOf(id), kind, label, createdAt);
    }
}
