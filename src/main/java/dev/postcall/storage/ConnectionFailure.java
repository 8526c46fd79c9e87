package dev.postcall.storage;

import dev.postcall.settings.Setting;

/** Tells the operator in one sentence why the database cannot be used. */
public final class ConnectionFailure {
    private static final String H2_FILE_IN_USE = "90020";

    private ConnectionFailure() {}

    /** The sentence; without a secret, and without a word of a database's own messages, which can quote data. */
    public static String sentence(String sqlState) {
        String database = Database.configured() == Database.H2
                ? "the database in " + Setting.DATA_DIR.path()
                : "the database of the setting " + Setting.DB_URL.key();
        return database + " " + why(sqlState) + " (SQL state " + sqlState + ").";
    }

    private static String why(String sqlState) {
        if (sqlState.equals(H2_FILE_IN_USE)) {
            return "is in use by another process";
        }
        return switch (sqlState.substring(0, 2)) {
            case "08" -> "cannot be reached";
            case "28" -> "refuses the user or the password";
            case "3D" -> "does not exist";
            default -> "refused what was asked of it";
        };
    }
}
