package dev.postcall.launcher;

/** Postcall cannot be started; the message is one sentence for the operator and holds no secret. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartException(String message) {
        super(message);
    }

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
