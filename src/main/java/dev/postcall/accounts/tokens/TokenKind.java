package dev.postcall.accounts.tokens;

import dev.postcall.settings.Setting;

/** The interface that a token gives access to. */
public enum TokenKind {
    WEBHOOK(Setting.WEBHOOK_TOKENS),
    API(Setting.API_TOKENS);

    private final Setting setting;

    TokenKind(Setting setting) {
        this.setting = setting;
    }

    /** The setting of the configured tokens of this kind. */
    Setting setting() {
        return setting;
    }
}
