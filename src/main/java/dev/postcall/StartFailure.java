package dev.postcall;

import dev.postcall.problem.Causes;
import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import dev.postcall.storage.Database;

/** Tells the operator in one sentence why the start failed. */
final class StartFailure {
    private static final String H2_FILE_IN_USE = "90020";

    private StartFailure() {}

    /** The sentence; without a secret, and without a word of a database's own messages, which can quote data. */
    static String reason(Throwable thrown) {
        return Causes.find(thrown, SettingException.class)
                .map(SettingException::getMessage)
                .or(() -> Causes.sqlState(thrown).map(StartFailure::ofDatabase))
                .orElseGet(() -> "an unexpected failure: " + Causes.describe(thrown));
    }

    private static String ofDatabase(String sqlState) {
        String database = Database.configured() == Database.H2
                ? "the database in " + Setting.DATA_DIR.path()
                : "the database of the setting " + Setting.DB_URL.key();
        String why = sqlState.equals(H2_FILE_IN_USE)
                ? "is in use by another process"
                : switch (sqlState.substring(0, 2)) {
                    case "08" -> "cannot be reached";
                    case "28" -> "refuses the user or the password";
                    case "3D" -> "does not exist";
                    default -> "refused what was asked of it";
                };
        return database + " " + why + " (SQL state " + sqlState + ").";
    }
}
