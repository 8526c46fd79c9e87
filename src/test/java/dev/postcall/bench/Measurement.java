package dev.postcall.bench;

/**
 * The measurement of one contender in one round.
 *
 * @param micros processor time of its process for each call in microseconds, including work after the answers
 * @param databaseMicros processor time of PostgreSQL for each call in microseconds
 * @param resident resident memory of its process at the end, in bytes
 * @param settled seconds of work after the last answer
 */
record Measurement(
        String contender,
        int connections,
        Figures figures,
        double micros,
        double databaseMicros,
        long resident,
        double settled) {}
