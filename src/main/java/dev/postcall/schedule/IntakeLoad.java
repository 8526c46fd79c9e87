package dev.postcall.schedule;

/**
 * The load of work that has priority over background work. A sender waits for the intake; nobody waits for an observer or an
 * audit.
 */
public interface IntakeLoad {
    /** Number of items that wait now. Called frequently, so it must not access the database. */
    int waiting();
}
