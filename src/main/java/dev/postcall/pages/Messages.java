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

/** Texts of the message bundle, and the messages and redirects of page actions. */
public final class Messages {
    private static final String BUNDLE = "dev.postcall.messages";

    private Messages() {}

    /** Returns the text of this key, formatted with the arguments. */
    public static String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    /** Adds a confirmation, shown on the next page. */
    public static void addConfirmation(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Adds the detail of a problem as an error, shown on the next page. */
    public static void addError(ProblemException e) {
        add(FacesMessage.SEVERITY_ERROR, e.problem().detail());
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    /** Redirects to another page of this application, and keeps the messages. */
    public static void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException("The browser closed the connection", e);
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
            throw new UncheckedIOException("The browser closed the connection", e);
        }
    }
}
