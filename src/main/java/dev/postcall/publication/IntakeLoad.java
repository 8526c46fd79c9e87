package dev.postcall.publication;

/** The load of work that has priority over observers. A sender waits for the intake; nobody waits for an observer. */
public interface IntakeLoad {
    /** Number of items that wait now. Called frequently, so it must not access the database. */
    int waiting();
}
