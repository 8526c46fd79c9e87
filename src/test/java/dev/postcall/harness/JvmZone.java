package dev.postcall.harness;

import java.sql.SQLException;
import java.util.TimeZone;

/** Another time zone of the JVM for a piece of work. */
public final class JvmZone {
    private JvmZone() {}

    /** Work on a database. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    /** Runs the work in this zone, and sets the former one again. */
    public static void in(String id, Work work) throws SQLException {
        TimeZone former = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        try {
            work.run();
        } finally {
            TimeZone.setDefault(former);
        }
    }
}
