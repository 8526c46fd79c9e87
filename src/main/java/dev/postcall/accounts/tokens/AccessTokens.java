package dev.postcall.accounts.tokens;

import dev.postcall.schedule.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tokens that machines present: those of the settings, and those that were made here. Checks ask the memory alone; what
 * another node creates or revokes is known here within {@value #RELOAD_SECONDS} seconds.
 */
@ApplicationScoped
public class AccessTokens {
    private static final int RELOAD_SECONDS = 3;

    @Inject
    private Recurrence reload;

    @Inject
    private StoredTokens stored;

    private volatile Map<TokenKind, KnownTokens> known = Map.of();

    /** Whether this is a token of the webhook. */
    public boolean opensWebhook(String token) {
        return opens(TokenKind.WEBHOOK, token);
    }

    /** Whether this is a token of {@code /api}. */
    public boolean opensApi(String token) {
        return opens(TokenKind.API, token);
    }

    private boolean opens(TokenKind kind, String token) {
        KnownTokens tokens = known.get(kind);
        return tokens != null && tokens.hold(token);
    }

    /** The tokens that were made here, newest first; not those of the settings. */
    public List<TokenSummary> list() {
        return stored.list();
    }

    /**
     * Makes a token.
     *
     * @return the token: to be shown now, since nobody can tell it later
     * @throws dev.postcall.problem.ProblemException of status 400 if the label is blank or too long
     */
    public String create(TokenKind kind, String label) {
        String token = stored.create(kind, label);
        load();
        return token;
    }

    /** Lets a token open nothing any more; one that is not there is revoked already. */
    public void revoke(String id) {
        stored.revoke(Long.parseLong(id));
        load();
    }

    /** Reads the tokens, and goes on doing so. */
    public void begin() {
        load();
        reload.begin(this::load, Duration.ofSeconds(RELOAD_SECONDS));
    }

    private synchronized void load() {
        List<AccessToken> made = stored.all();
        known = Map.of(
                TokenKind.WEBHOOK, known(TokenKind.WEBHOOK, made),
                TokenKind.API, known(TokenKind.API, made));
    }

    private static KnownTokens known(TokenKind kind, List<AccessToken> made) {
        return new KnownTokens(Stream.concat(
                        kind.setting().words().stream().map(Secrets::sha256),
                        made.stream().filter(token -> token.kind() == kind).map(AccessToken::hash))
                .toList());
    }
}
