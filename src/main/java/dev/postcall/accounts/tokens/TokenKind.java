package dev.postcall.accounts.tokens;

import dev.postcall.settings.Setting;

/** What a token opens. */
public enum TokenKind {
    WEBHOOK(Setting.WEBHOOK_TOKENS),
    API(Setting.API_TOKENS);

    private final Setting setting;

    TokenKind(Setting setting) {
        this.setting = setting;
    }

    /** The key by which the operator may give tokens of this kind. */
    Setting setting() {
        return setting;
    }
}
