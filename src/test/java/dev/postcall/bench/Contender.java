package dev.postcall.bench;

import java.time.Duration;

/** A server or program that stores the calls of concurrent clients. */
interface Contender extends AutoCloseable {
    String name();

    /** Sends calls from this number of clients, each one call after the other, for this time. */
    Figures load(int connections, Duration time);

    /** Number of stored calls. */
    long stored();

    /** Waits until all work is done, so that it does not affect the next contender. */
    void settle();

    /** Resources that it has used so far. */
    Usage usage();

    @Override
    void close();
}
