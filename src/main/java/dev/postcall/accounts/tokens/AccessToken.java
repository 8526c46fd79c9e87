package dev.postcall.accounts.tokens;

import dev.postcall.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** A token that Postcall created; the database holds only its hash. */
@Entity
@Table(name = "access_token")
public class AccessToken {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private TokenKind kind;

    private String label;
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AccessToken() {}

    AccessToken(TokenKind kind, String label, String token) {
        this.id = Ids.next();
        this.kind = kind;
        this.label = label;
        this.hash = HexFormat.of().formatHex(Secrets.sha256(token));
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Restores a token from an archive. */
    AccessToken(long id, TokenKind kind, String label, String hash, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.label = label;
        this.hash = hash;
        this.createdAt = createdAt;
    }

    String hexHash() {
        return hash;
    }

    TokenKind kind() {
        return kind;
    }

    byte[] hash() {
        return HexFormat.of().parseHex(hash);
    }
}
