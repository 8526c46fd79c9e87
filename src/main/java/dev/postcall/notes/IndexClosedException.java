package dev.postcall.notes;

/** Thrown while the index is not open. */
final class IndexClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    IndexClosedException() {
        super("The index is not open");
    }
}
