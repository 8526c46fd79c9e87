package dev.postcall.storage;

import dev.postcall.settings.Setting;

/** Tells the operator in one sentence why the database cannot be used. */
public final class ConnectionFailure {
    private ConnectionFailure() {}

    /** The sentence; without a secret, and without a word of a database's own messages, which can quote data. */
    public static String sentence(String sqlState) {
        return "the database of the setting %s (%s) %s (SQL state %s)."
                .formatted(Setting.DB_URL.key(), Setting.DB_URL.environmentName(), why(sqlState), sqlState);
    }

    private static String why(String sqlState) {
        return switch (sqlState.substring(0, 2)) {
            case "08" -> "cannot be reached";
            case "28" -> "refuses the user or the password";
            case "3D" -> "does not exist";
            default -> "refused what was asked of it";
        };
    }
}
