package dev.postcall.harness;

import java.sql.SQLException;
import java.util.TimeZone;

/** Changes the time zone of the JVM temporarily. */
public final class JvmZone {
    private JvmZone() {}

    /** Work on a database. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    /** Runs the work in this zone, and restores the previous one. */
    public static void in(String id, Work work) throws SQLException {
        TimeZone previous = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        try {
            work.run();
        } finally {
            TimeZone.setDefault(previous);
        }
    }
}
