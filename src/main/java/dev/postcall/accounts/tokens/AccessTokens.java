package dev.postcall.accounts.tokens;

import dev.postcall.schedule.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tokens of programs: configured tokens, and tokens that were created on the settings page. Checks read memory only;
 * tokens that another node creates or revokes take effect on this node within {@value #RELOAD_SECONDS} seconds.
 */
@ApplicationScoped
public class AccessTokens {
    private static final int RELOAD_SECONDS = 3;

    @Inject
    private Recurrence reload;

    @Inject
    private StoredTokens stored;

    private volatile Map<TokenKind, KnownTokens> known = Map.of();

    /** Whether this is a valid token of the webhooks. */
    public boolean isWebhookToken(String token) {
        return isKnown(TokenKind.WEBHOOK, token);
    }

    /** Whether this is a valid token of {@code /api}. */
    public boolean isApiToken(String token) {
        return isKnown(TokenKind.API, token);
    }

    private boolean isKnown(TokenKind kind, String token) {
        KnownTokens tokens = known.get(kind);
        return tokens != null && tokens.contains(token);
    }

    /** Returns the created tokens, newest first, without the configured ones. */
    public List<TokenSummary> list() {
        return stored.list();
    }

    /**
     * Creates a token.
     *
     * @return the token; only its hash is stored
     * @throws dev.postcall.problem.ProblemException of status 400 if the label is blank or too long
     */
    public String create(TokenKind kind, String label) {
        String token = stored.create(kind, label);
        load();
        return token;
    }

    /** Revokes a token; does nothing if it is already revoked. */
    public void revoke(String id) {
        stored.revoke(Long.parseLong(id));
        load();
    }

    /** Loads the tokens, now and every {@value #RELOAD_SECONDS} seconds. */
    public void startReloading() {
        load();
        reload.start(this::load, Duration.ofSeconds(RELOAD_SECONDS));
    }

    private synchronized void load() {
        List<AccessToken> created = stored.all();
        known = Map.of(
                TokenKind.WEBHOOK, known(TokenKind.WEBHOOK, created),
                TokenKind.API, known(TokenKind.API, created));
    }

    private static KnownTokens known(TokenKind kind, List<AccessToken> created) {
        return new KnownTokens(Stream.concat(
                        kind.setting().words().stream().map(Secrets::sha256),
                        created.stream().filter(token -> token.kind() == kind).map(AccessToken::hash))
                .toList());
    }
}
