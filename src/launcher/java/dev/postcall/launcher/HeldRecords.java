package dev.postcall.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A filter that passes what one logger and its children log, and of all others warnings only. It holds those back until they
 * are released: a failure that is understood needs none of them. Handlers call it while they hold their own lock, so it calls
 * none of them while it holds its own.
 */
public final class HeldRecords implements Filter {
    private final String passing;
    private final List<LogRecord> records = new ArrayList<>();
    private boolean holding = true;

    /** @param passing name of the logger whose records always pass */
    public HeldRecords(String passing) {
        this.passing = passing;
    }

    @Override
    public synchronized boolean isLoggable(LogRecord logged) {
        String logger = logged.getLoggerName();
        if (logger != null && logger.startsWith(passing)) {
            return true;
        }
        boolean matters = logged.getLevel().intValue() >= Level.WARNING.intValue();
        if (holding && matters) {
            records.add(logged);
        }
        return matters && !holding;
    }

    /** Publishes what was held back, and holds back nothing any more. */
    public void release(Handler handler) {
        stop().forEach(handler::publish);
    }

    private synchronized List<LogRecord> stop() {
        holding = false;
        List<LogRecord> held = List.copyOf(records);
        records.clear();
        return held;
    }
}
