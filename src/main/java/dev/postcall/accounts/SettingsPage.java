package dev.postcall.accounts;

import dev.postcall.accounts.people.HashingQueue;
import dev.postcall.accounts.people.People;
import dev.postcall.accounts.people.PersonSummary;
import dev.postcall.accounts.people.Role;
import dev.postcall.accounts.tokens.AccessTokens;
import dev.postcall.accounts.tokens.TokenKind;
import dev.postcall.accounts.tokens.TokenSummary;
import dev.postcall.pages.Address;
import dev.postcall.pages.Administrators;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The page {@code /settings}, where administrators manage tokens and people. Each button of a list submits the id of its token
 * or person, so it changes the right one even if the list has changed since it was rendered.
 */
@Named
@RequestScoped
public class SettingsPage {
    private static final String CREATED_TOKEN = "createdToken";

    @Inject
    private AccessTokens tokens;

    @Inject
    private People people;

    @Inject
    private HashingQueue queue;

    private List<TokenSummary> tokenList = List.of();
    private List<PersonSummary> personList = List.of();
    private TokenKind kind = TokenKind.WEBHOOK;
    private String label;
    private String name;
    private String password;
    private Role role = Role.VIEWER;

    @PostConstruct
    void load() {
        tokenList = tokens.list();
        personList = people.list();
    }

    /** Creates a token and shows it once, on the page after the redirect, so that a reload creates no second token. */
    public void createToken() {
        attempt(() -> {
            String token = tokens.create(kind, label);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(CREATED_TOKEN, token);
            redirect();
        });
    }

    /** Revokes a token. */
    public void revoke(String id) {
        attempt(() -> {
            tokens.revoke(id);
            Messages.addConfirmation("tokenRevoked");
            redirect();
        });
    }

    /** Adds a person. */
    public void addPerson() {
        attempt(() -> {
            queue.run(() -> people.add(name, password, role));
            Messages.addConfirmation("personAdded", name);
            redirect();
        });
    }

    /** Removes a person. */
    public void remove(String person) {
        attempt(() -> {
            people.remove(person);
            Messages.addConfirmation("personRemoved", person);
            redirect();
        });
    }

    /** Makes a change if the person is an administrator; shows why it failed otherwise. */
    private void attempt(Runnable change) {
        try {
            Administrators.require();
            change.run();
        } catch (ProblemException e) {
            Messages.addError(e);
        }
    }

    private static void redirect() {
        Messages.redirect(Address.of("/settings").toString());
    }

    public List<TokenSummary> getTokens() {
        return tokenList;
    }

    public List<PersonSummary> getPeople() {
        return personList;
    }

    public TokenKind[] getKinds() {
        return TokenKind.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** The token that the last request created; null otherwise. */
    public String getCreatedToken() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(CREATED_TOKEN);
    }

    public TokenKind getKind() {
        return kind;
    }

    public void setKind(TokenKind kind) {
        this.kind = kind;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
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

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
