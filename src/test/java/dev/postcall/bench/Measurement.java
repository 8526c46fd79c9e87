package dev.postcall.bench;

/**
 * One contender's round.
 *
 * @param micros processor time of its process for each call, in microseconds, with what it does after its answers
 * @param databaseMicros PostgreSQL's for each call
 * @param resident memory of its process at the end, in bytes
 * @param settled for how many seconds it was still at work after the last answer
 */
record Measurement(
        String contender,
        int connections,
        Figures figures,
        double micros,
        double databaseMicros,
        long resident,
        double settled) {}
