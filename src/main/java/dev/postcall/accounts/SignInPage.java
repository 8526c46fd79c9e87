package dev.postcall.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;

/** The page {@code /login}, and the way out. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private FacesContext faces;

    private String name;
    private String password;
    private String to;

    /** Signs in, and goes where the person wanted to go. */
    public void enter() throws IOException {
        ExternalContext external = faces.getExternalContext();
        switch (signIn.attempt(name, password, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                external.getResponse())) {
            case SIGNED_IN -> external.redirect(external.getRequestContextPath() + Destination.of(to));
            case WRONG -> tell("wrong");
            case TOO_OFTEN -> tell("too-often");
        }
    }

    /** Signs out, and forgets all that the session held. */
    public void leave() throws IOException, ServletException {
        ExternalContext external = faces.getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login");
    }

    private void tell(String key) {
        String text = ResourceBundle.getBundle("dev.postcall.accounts.SignIn").getString(key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
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

    /** The page that sent them here. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
