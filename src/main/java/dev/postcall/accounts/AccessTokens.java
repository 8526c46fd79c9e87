package dev.postcall.accounts;

import dev.postcall.problem.Causes;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The tokens that machines present: those of the settings, and those that were made here. Checks ask the memory alone; what
 * another node creates or revokes is known here within {@value #RELOAD_SECONDS} seconds.
 */
@ApplicationScoped
public class AccessTokens {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class.getName());
    private static final int RELOAD_SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private StoredTokens stored;

    private volatile Map<TokenKind, KnownTokens> known = Map.of();
    private ScheduledFuture<?> reload;

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
    void begin() {
        load();
        reload = executor.scheduleWithFixedDelay(this::reload, RELOAD_SECONDS, RELOAD_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (reload != null) {
            reload.cancel(false);
        }
    }

    private void reload() {
        try {
            load();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, () -> "Tokens cannot be read; those known still hold: " + Causes.describe(e));
        }
    }

    private synchronized void load() {
        List<AccessToken> made = stored.all();
        known = Map.of(
                TokenKind.WEBHOOK, known(TokenKind.WEBHOOK, made),
                TokenKind.API, known(TokenKind.API, made));
    }

    private static KnownTokens known(TokenKind kind, List<AccessToken> made) {
        return new KnownTokens(Stream.concat(
                        ConfiguredTokens.of(kind.setting()).stream().map(Secrets::sha256),
                        made.stream().filter(token -> token.kind() == kind).map(AccessToken::hash))
                .toList());
    }
}
