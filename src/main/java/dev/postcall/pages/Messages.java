package dev.postcall.pages;

import dev.postcall.problem.ProblemException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a page tells the person who asked for it. */
public final class Messages {
    private static final String BUNDLE = "dev.postcall.messages";

    private Messages() {}

    /** The text of this key, with its arguments filled in. */
    public static String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    /** Says on the page that is shown next what was done. */
    public static void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Says on the page that is shown next what could not be done. */
    public static void refused(ProblemException refused) {
        add(FacesMessage.SEVERITY_ERROR, refused.problem().detail());
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    /** Goes on at another page of ours; messages come along. */
    public static void goTo(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException("The browser broke off", e);
        }
    }

    /** Answers as for a page that does not exist. */
    public static void notFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.responseSendError(404, "Not found");
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException("The browser broke off", e);
        }
    }
}
