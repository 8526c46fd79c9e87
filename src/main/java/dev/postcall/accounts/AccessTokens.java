package dev.postcall.accounts;

import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The tokens that machines present. */
@ApplicationScoped
public class AccessTokens {

    /** Whether this is a token of the webhook. */
    public boolean opensWebhook(String token) {
        return Setting.WEBHOOK_TOKENS.words().stream().anyMatch(known -> same(known, token));
    }

    /** Whether this is a token of {@code /api}. */
    public boolean opensApi(String token) {
        return Setting.API_TOKENS.words().stream().anyMatch(known -> same(known, token));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
