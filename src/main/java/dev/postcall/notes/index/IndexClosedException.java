package dev.postcall.notes.index;

/** Thrown by an index that is not open: before its first opening, and after one that failed. */
public final class IndexClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    IndexClosedException() {
        super("The index is not open");
    }
}
