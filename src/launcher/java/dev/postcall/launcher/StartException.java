package dev.postcall.launcher;

/** Reports that Postcall cannot be started. The message is one sentence for the operator and contains no secret. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartException(String message) {
        super(message);
    }

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
