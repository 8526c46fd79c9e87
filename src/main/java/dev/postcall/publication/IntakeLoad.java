package dev.postcall.publication;

/** Work that takes precedence over observers: a backlog can wait, a sender that awaits an answer cannot. */
public interface IntakeLoad {
    /** Number of items that wait right now. Called often: must answer from memory. */
    int waiting();
}
