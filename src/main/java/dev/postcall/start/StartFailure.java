package dev.postcall.start;

import dev.postcall.problem.Causes;
import dev.postcall.settings.SettingException;
import dev.postcall.storage.ConnectionFailure;
import dev.postcall.storage.SchemaException;

/** Describes in one sentence why the start failed. */
public final class StartFailure {
    private StartFailure() {}

    /** Returns the sentence. It contains no secret, and no message of a database, since those can quote data. */
    public static String reason(Throwable thrown) {
        return Causes.find(thrown, SettingException.class)
                .map(SettingException::getMessage)
                .or(() -> Causes.find(thrown, SchemaException.class).map(SchemaException::getMessage))
                .or(() -> Causes.sqlState(thrown).map(ConnectionFailure::sentence))
                .orElseGet(() -> "an unexpected failure: " + Causes.describe(thrown));
    }
}
