package dev.postcall.publication;

/** Something that observers make way for: a backlog can wait, those who are to be answered cannot. */
public interface Pressure {
    /** How many wait for it right now. Asked often: answers from memory. */
    int waiting();
}
