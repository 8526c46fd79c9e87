package dev.postcall.accounts;

import dev.postcall.accounts.tokens.AccessTokens;
import dev.postcall.problem.Causes;
import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Gets people and tokens ready when the application starts, and tells the operator, once, of the secrets that it made. */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    @Inject
    private FirstStart firstStart;

    @Inject
    private AccessTokens tokens;

    /**
     * To be called when the settings are checked and the schema is there, before requests come.
     *
     * @throws SettingException if the password of the administrator is to be reset, and none is configured
     */
    public void prepare() {
        FirstSecrets made = firstSecrets();
        made.adminPassword().ifPresent(password -> LOG.info("Admin password: " + password));
        made.webhookToken().ifPresent(token -> LOG.info("Webhook token: " + token));
        if (Setting.WEBHOOK_OPEN.flag()) {
            LOG.warning("The webhook asks for no token: whoever reaches it can deliver calls ("
                    + Setting.WEBHOOK_OPEN.key() + "=true).");
        }
        if (Setting.ADMIN_PASSWORD_RESET.flag()) {
            LOG.warning("The password of admin is the configured one again. Remove "
                    + Setting.ADMIN_PASSWORD_RESET.key() + " before the next start.");
        }
        tokens.begin();
    }

    /** Another node that starts for the first time too may be quicker: then its secrets hold, and it tells of them. */
    private FirstSecrets firstSecrets() {
        try {
            return firstStart.complete();
        } catch (RuntimeException e) {
            if (Causes.sqlState(e).filter(state -> state.startsWith("23")).isEmpty()) {
                throw e;
            }
            return firstStart.complete();
        }
    }
}
