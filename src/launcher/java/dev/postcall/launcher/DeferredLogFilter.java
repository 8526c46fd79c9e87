package dev.postcall.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A filter that accepts the records of one logger and its children, and only warnings of other loggers. It defers those
 * warnings until {@link #release}, so that a start that fails with a known reason does not print them. Handlers call the
 * filter while they hold their own lock, so it never calls a handler while it holds its lock.
 */
public final class DeferredLogFilter implements Filter {
    private final String accepted;
    private final List<LogRecord> records = new ArrayList<>();
    private boolean deferring = true;

    /** @param accepted name of the logger whose records are always accepted */
    public DeferredLogFilter(String accepted) {
        this.accepted = accepted;
    }

    @Override
    public synchronized boolean isLoggable(LogRecord logged) {
        String logger = logged.getLoggerName();
        if (logger != null && logger.startsWith(accepted)) {
            return true;
        }
        boolean isWarning = logged.getLevel().intValue() >= Level.WARNING.intValue();
        if (deferring && isWarning) {
            records.add(logged);
        }
        return isWarning && !deferring;
    }

    /** Publishes the deferred records, and defers no further ones. */
    public void release(Handler handler) {
        takeDeferred().forEach(handler::publish);
    }

    private synchronized List<LogRecord> takeDeferred() {
        deferring = false;
        List<LogRecord> deferred = List.copyOf(records);
        records.clear();
        return deferred;
    }
}
