package dev.postcall.accounts.people;

import dev.postcall.pages.Address;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The form of the page {@code /settings} in which the signed-in person changes their password. */
@Named
@RequestScoped
public class PasswordPage {
    @Inject
    private People people;

    @Inject
    private HashingQueue queue;

    @Inject
    private HttpServletRequest request;

    private String current;
    private String newPassword;

    /** Changes the password, and redirects to the settings page. */
    public void change() {
        try {
            queue.run(() -> people.changePassword(request.getRemoteUser(), current, newPassword));
            Messages.addConfirmation("passwordChanged");
            Messages.redirect(Address.of("/settings").toString());
        } catch (ProblemException e) {
            Messages.addError(e);
        }
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
