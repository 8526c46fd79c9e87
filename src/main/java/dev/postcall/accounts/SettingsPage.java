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

/** Tokens of machines and people, as an administrator looks after them: each button of a list names its token or person, whatever the list was when it was shown. */
@Named
@RequestScoped
public class SettingsPage {
    private static final String MADE = "made";

    @Inject
    private AccessTokens tokens;

    @Inject
    private People people;

    @Inject
    private HashingQueue queue;

    private List<TokenSummary> known = List.of();
    private List<PersonSummary> everyone = List.of();
    private TokenKind kind = TokenKind.WEBHOOK;
    private String label;
    private String name;
    private String password;
    private Role role = Role.VIEWER;

    @PostConstruct
    void read() {
        known = tokens.list();
        everyone = people.list();
    }

    /** Makes a token, and shows it on the next page alone, which may be loaded again without making another. */
    public void createToken() {
        attempt(() -> {
            String made = tokens.create(kind, label);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(MADE, made);
            again();
        });
    }

    /** Lets a token open nothing any more. */
    public void revoke(String id) {
        attempt(() -> {
            tokens.revoke(id);
            Messages.done("tokenRevoked");
            again();
        });
    }

    /** Lets somebody in. */
    public void addPerson() {
        attempt(() -> {
            queue.run(() -> people.add(name, password, role));
            Messages.done("personAdded", name);
            again();
        });
    }

    /** Lets somebody in no more. */
    public void remove(String person) {
        attempt(() -> {
            people.remove(person);
            Messages.done("personRemoved", person);
            again();
        });
    }

    private void attempt(Runnable change) {
        try {
            Administrators.require();
            change.run();
        } catch (ProblemException refused) {
            Messages.refused(refused);
        }
    }

    private static void again() {
        Messages.goTo(Address.of("/settings").toString());
    }

    public List<TokenSummary> getTokens() {
        return known;
    }

    public List<PersonSummary> getPeople() {
        return everyone;
    }

    public TokenKind[] getKinds() {
        return TokenKind.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** The token that was just made; null at all other times. */
    public String getMade() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(MADE);
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
