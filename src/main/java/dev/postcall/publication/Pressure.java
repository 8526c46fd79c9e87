package dev.postcall.publication;

/** Something that observers make way for: a backlog can wait, those who are to be answered cannot. */
public interface Pressure {
    /** Whether it has more to do than it gets done right now. Asked often: answers from memory. */
    boolean isHigh();
}
