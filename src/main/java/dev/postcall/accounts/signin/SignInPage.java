package dev.postcall.accounts.signin;

import dev.postcall.pages.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page {@code /login}. */
@Named
@RequestScoped
public class SignInPage {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RETRY_AFTER_SECONDS = "5";

    @Inject
    private SignIn signIn;

    @Inject
    private FacesContext faces;

    private String name;
    private String password;
    private String to;

    /** Signs in, and redirects to the destination; shows a message if that fails. */
    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        switch (signIn.attempt(name, password, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                external.getResponse())) {
            case SIGNED_IN -> external.redirect(external.getRequestContextPath() + Destination.of(to));
            case WRONG_CREDENTIALS -> addError("signInWrong");
            case THROTTLED -> {
                external.setResponseStatus(TOO_MANY_REQUESTS);
                external.setResponseHeader("Retry-After", RETRY_AFTER_SECONDS);
                addError("signInThrottled");
            }
        }
    }

    private void addError(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text(key), null));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The path to which the sign-in redirects; any text until {@link Destination} has checked it. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
