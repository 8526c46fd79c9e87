package dev.postcall.accounts;

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
     * To be called when the schema is there, before requests come.
     *
     * @throws SettingException if the settings hold a token that must not be
     */
    public void prepare() {
        ConfiguredTokens.of(Setting.WEBHOOK_TOKENS);
        ConfiguredTokens.of(Setting.API_TOKENS);
        FirstSecrets made = firstSecrets();
        made.adminPassword().ifPresent(password -> LOG.info("Admin password: " + password));
        made.webhookToken().ifPresent(token -> LOG.info("Webhook token: " + token));
        if (Setting.WEBHOOK_OPEN.flag()) {
            LOG.warning("The webhook asks for no token: whoever reaches it can deliver calls ("
                    + Setting.WEBHOOK_OPEN.key() + "=true).");
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
