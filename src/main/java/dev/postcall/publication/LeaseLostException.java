package dev.postcall.publication;

/** Thrown if the lease of a claim expired and another node claimed the publications. */
class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLostException() {
        super("The lease expired and another node claimed the publication");
    }
}
