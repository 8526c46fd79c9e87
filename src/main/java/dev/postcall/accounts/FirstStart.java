package dev.postcall.accounts;

import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes the first person and the first webhook token where there are none, in one transaction. */
@ApplicationScoped
public class FirstStart {
    private static final String LABEL = "made at the first start";

    @Inject
    private People people;

    @Inject
    private StoredTokens tokens;

    /** What was made, for somebody to be told of it once the transaction is through. */
    @Transactional
    FirstSecrets complete() {
        return new FirstSecrets(adminPassword(), webhookToken());
    }

    private Optional<String> adminPassword() {
        Optional<String> configured = Setting.ADMIN_PASSWORD.find();
        Optional<String> generated =
                configured.isEmpty() && people.isEmpty() ? Optional.of(Secrets.password()) : Optional.empty();
        configured.or(() -> generated).ifPresent(people::holdAdmin);
        return generated;
    }

    private Optional<String> webhookToken() {
        boolean needed = !Setting.WEBHOOK_OPEN.flag()
                && !Setting.WEBHOOK_TOKENS.isConfigured()
                && tokens.none(TokenKind.WEBHOOK);
        return needed ? Optional.of(tokens.create(TokenKind.WEBHOOK, LABEL)) : Optional.empty();
    }
}
