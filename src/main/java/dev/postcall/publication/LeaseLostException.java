package dev.postcall.publication;

/** What was claimed is no longer ours: the lease ran out, and another node took it over. */
class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLostException() {
        super("Another node took the publication over");
    }
}
