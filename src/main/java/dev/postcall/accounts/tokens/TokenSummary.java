package dev.postcall.accounts.tokens;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row of the list of tokens. The token itself is not stored, so the list cannot show it.
 *
 * @param id as text, because the number is too large for JavaScript
 */
public record TokenSummary(String id, TokenKind kind, String label, Instant createdAt) implements Serializable {

    public TokenSummary(Long id, TokenKind kind, String label, Instant createdAt) {
        this(String.valueOf(id), kind, label, createdAt);
    }
}
