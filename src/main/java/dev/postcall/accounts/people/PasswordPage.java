package dev.postcall.accounts.people;

import dev.postcall.pages.Address;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A person's own password. */
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
    private String wanted;

    /** Changes it. */
    public void change() {
        try {
            queue.run(() -> people.changePassword(request.getRemoteUser(), current, wanted));
            Messages.done("passwordChanged");
            Messages.goTo(Address.of("/settings").toString());
        } catch (ProblemException refused) {
            Messages.refused(refused);
        }
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
