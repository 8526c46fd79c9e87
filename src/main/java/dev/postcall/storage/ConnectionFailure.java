package dev.postcall.storage;

import dev.postcall.settings.Setting;

/** Explains to the operator, in one sentence, why the database cannot be used. */
public final class ConnectionFailure {
    private ConnectionFailure() {}

    /** Returns the sentence. It contains no secret and no text of the database's messages, which can quote data. */
    public static String sentence(String sqlState) {
        return "the database of the setting %s (%s) %s (SQL state %s)."
                .formatted(Setting.DB_URL.key(), Setting.DB_URL.environmentName(), why(sqlState), sqlState);
    }

    private static String why(String sqlState) {
        return switch (sqlState.substring(0, 2)) {
            case "08" -> "cannot be reached";
            case "28" -> "rejects the user or the password";
            case "3D" -> "does not exist";
            default -> "rejected the connection or a statement";
        };
    }
}
