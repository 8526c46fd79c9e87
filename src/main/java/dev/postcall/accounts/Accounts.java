package dev.postcall.accounts;

import dev.postcall.accounts.tokens.AccessTokens;
import dev.postcall.problem.Causes;
import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Prepares people and tokens when the application starts, and logs the secrets that it generated, once. */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    /** Class of the SQL states of constraint violations. */
    private static final String CONSTRAINT_VIOLATION = "23";

    @Inject
    private FirstStart firstStart;

    @Inject
    private AccessTokens tokens;

    /**
     * Called after the settings are checked and the schema is migrated, before the first request.
     *
     * @throws SettingException if the password of the administrator is to be reset, and none is configured
     */
    public void prepare() {
        FirstSecrets created = firstSecrets();
        created.adminPassword().ifPresent(password -> LOG.info("Admin password: " + password));
        created.webhookToken().ifPresent(token -> LOG.info("Webhook token: " + token));
        if (Setting.WEBHOOK_OPEN.flag()) {
            LOG.warning("The webhook accepts deliveries without a token: anyone who can reach it can send calls ("
                    + Setting.WEBHOOK_OPEN.key() + "=true).");
        }
        if (Setting.ADMIN_PASSWORD_RESET.flag()) {
            LOG.warning("The password of admin was reset to the configured one. Remove "
                    + Setting.ADMIN_PASSWORD_RESET.key() + " before the next start.");
        }
        tokens.startReloading();
    }

    /** Retries once if another node, in its first start too, has created the secrets meanwhile; that node logs them. */
    private FirstSecrets firstSecrets() {
        try {
            return firstStart.createMissingSecrets();
        } catch (RuntimeException e) {
            if (Causes.sqlState(e)
                    .filter(state -> state.startsWith(CONSTRAINT_VIOLATION))
                    .isEmpty()) {
                throw e;
            }
            return firstStart.createMissingSecrets();
        }
    }
}
