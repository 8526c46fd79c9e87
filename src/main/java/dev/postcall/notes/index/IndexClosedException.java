package dev.postcall.notes.index;

/** Thrown by an index that is not open: it has not been opened yet, could not be opened, or was closed. */
public final class IndexClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    IndexClosedException() {
        super("The index is not open");
    }
}
