package dev.postcall.accounts;

import dev.postcall.accounts.people.People;
import dev.postcall.accounts.tokens.Secrets;
import dev.postcall.accounts.tokens.StoredTokens;
import dev.postcall.accounts.tokens.TokenKind;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Creates the first person and the first webhook token if none exist, in one transaction. */
@ApplicationScoped
public class FirstStart {
    private static final String LABEL = "made at the first start";

    @Inject
    private People people;

    @Inject
    private StoredTokens tokens;

    /** Returns the secrets that it created; the caller logs them after the commit. */
    @Transactional
    FirstSecrets createMissingSecrets() {
        return new FirstSecrets(adminPassword(), webhookToken());
    }

    private Optional<String> adminPassword() {
        if (Setting.ADMIN_PASSWORD_RESET.flag()) {
            people.ensureAdmin(Setting.ADMIN_PASSWORD.text());
        }
        if (!people.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> configured = Setting.ADMIN_PASSWORD.find();
        String password = configured.orElseGet(Secrets::password);
        people.ensureAdmin(password);
        return configured.isPresent() ? Optional.empty() : Optional.of(password);
    }

    private Optional<String> webhookToken() {
        boolean needed = !Setting.WEBHOOK_OPEN.flag()
                && !Setting.WEBHOOK_TOKENS.isConfigured()
                && tokens.isEmpty(TokenKind.WEBHOOK);
        return needed ? Optional.of(tokens.create(TokenKind.WEBHOOK, LABEL)) : Optional.empty();
    }
}
