package dev.postcall.accounts;

import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Those who may sign in. */
@ApplicationScoped
@Transactional
public class People {
    /** Name of the first person. */
    public static final String ADMIN = "admin";

    /** The shortest password that a person may choose. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    public Optional<Person> find(String name) {
        return Optional.ofNullable(entities.find(Person.class, name));
    }

    /** The person of this name, if that is their password; takes as long for a name that nobody has. */
    public Optional<Person> authenticate(String name, String password) {
        Optional<Person> person = find(name);
        if (person.isEmpty()) {
            passwords.pretend(password);
        }
        return person.filter(known -> passwords.verify(password, known.passwordHash()));
    }

    /** By name. */
    public List<PersonSummary> list() {
        return entities.createQuery(
                        "select new dev.postcall.accounts.PersonSummary(p.name, p.role, p.createdAt) from Person p order by p.name",
                        PersonSummary.class)
                .getResultList();
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if the name is taken or unfit, or the password too short */
    public void add(String name, String password, Role role) {
        if (name == null || !name.matches("[\\p{L}\\p{N}._@-]{1,100}")) {
            throw refuse("A name has 1 to 100 letters, digits, dots, hyphens, underscores or @.");
        }
        requireStrong(password);
        if (find(name).isPresent()) {
            throw refuse("There is somebody of this name already.");
        }
        entities.persist(new Person(name, passwords.hash(password), role));
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if the current password is wrong or the new one too short */
    public void changePassword(String name, String current, String wanted) {
        requireStrong(wanted);
        Person person = authenticate(name, current).orElseThrow(() -> refuse("The current password is not right."));
        person.changePassword(passwords.hash(wanted));
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if nobody else is an administrator */
    public void remove(String name) {
        Person person = find(name).orElseThrow(() -> refuse("There is nobody of this name."));
        if (person.role() == Role.ADMIN && otherAdmins(name) == 0) {
            throw refuse("The last administrator cannot be removed.");
        }
        entities.remove(person);
    }

    private long otherAdmins(String name) {
        return entities.createQuery(
                        "select count(p) from Person p where p.role = :role and p.name <> :name", Long.class)
                .setParameter("role", Role.ADMIN)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Everybody. */
    List<Person> all() {
        return entities.createQuery("select p from Person p", Person.class).getResultList();
    }

    /** Stores people of an archive; each replaces the person of the same name. */
    void restore(List<Person> archived) {
        archived.forEach(entities::merge);
        entities.flush();
    }

    boolean isEmpty() {
        return entities.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }

    /** Sees to it that the first person has this password, whatever it was before. */
    void holdAdmin(String password) {
        Optional<Person> admin = find(ADMIN);
        if (admin.isEmpty()) {
            entities.persist(new Person(ADMIN, passwords.hash(password), Role.ADMIN));
        } else if (!passwords.verify(password, admin.get().passwordHash())) {
            admin.get().changePassword(passwords.hash(password));
        }
    }

    private static void requireStrong(String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw refuse("A password has %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
    }

    private static RuntimeException refuse(String why) {
        return Problem.badRequest(why).exception();
    }
}
