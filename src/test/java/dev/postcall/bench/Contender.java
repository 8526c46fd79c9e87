package dev.postcall.bench;

import java.time.Duration;

/** Something that stores calls, which many clients at once deliver to it. */
interface Contender extends AutoCloseable {
    String name();

    /** Delivers from so many clients, each one call after the other, for this time. */
    Figures load(int connections, Duration time);

    /** How many calls it holds. */
    long stored();

    /** Returns when nothing that it was given is left to do; it is not to disturb who comes next. */
    void settle();

    /** What it has used so far. */
    Usage usage();

    @Override
    void close();
}
