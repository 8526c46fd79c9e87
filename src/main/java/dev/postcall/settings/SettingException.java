package dev.postcall.settings;

/** Reports an invalid setting, which ends the start. The message is one sentence for the operator and contains no secret. */
public class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingException(String message) {
        super(message);
    }
}
