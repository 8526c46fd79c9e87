package dev.postcall.settings;

/** The operator's configuration cannot be used; the message is one sentence for the operator and holds no secret. */
public class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingException(String message) {
        super(message);
    }
}
