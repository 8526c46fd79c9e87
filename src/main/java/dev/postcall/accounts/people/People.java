package dev.postcall.accounts.people;

import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
@ApplicationScoped
@Transactional
public class People {
    /** Name of the first person. */
    public static final String ADMIN = "admin";

    /** Smallest number of characters of a password. */
    public static final int MIN_PASSWORD_LENGTH = 12;

    private static final int MAX_PASSWORD_LENGTH = 200;

    @PersistenceContext
    private EntityManager entities;

    private Passwords passwords;

    protected People() {}

    @Inject
    People(Passwords passwords) {
        this.passwords = passwords;
    }

    People(EntityManager entities, Passwords passwords) {
        this.entities = entities;
        this.passwords = passwords;
    }

    /** Finds the person whose name is exactly this name, which must be in the normal form of {@link PersonName}. */
    public Optional<Person> find(String name) {
        return Optional.ofNullable(entities.find(Person.class, name))
                .filter(person -> person.name().equals(name));
    }

    /** Returns the person if name and password are correct. Takes equally long for an unknown name. */
    public Optional<Person> authenticate(String name, String password) {
        Optional<Person> person = find(PersonName.normalized(name));
        if (person.isEmpty()) {
            passwords.simulateVerify(password);
        }
        return person.filter(known -> passwords.verify(password, known.passwordHash()));
    }

    /** Returns all people, ordered by name. */
    public List<PersonSummary> list() {
        return entities.createQuery(
                        "select new dev.postcall.accounts.people.PersonSummary(p.name, p.role, p.createdAt) from Person p order by p.name",
                        PersonSummary.class)
                .getResultList();
    }

    /**
     * @throws dev.postcall.problem.ProblemException of status 400 if the name is taken or invalid, or the password too short
     */
    public void add(String newName, String password, Role role) {
        String name = PersonName.validated(newName);
        requireStrong(password);
        if (all().stream().anyMatch(person -> person.name().equalsIgnoreCase(name))) {
            throw rejection("The name is already in use.");
        }
        entities.persist(new Person(name, passwords.hash(password), role));
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if the current password is wrong or the new one too short */
    public void changePassword(String name, String current, String newPassword) {
        requireStrong(newPassword);
        Person person = authenticate(name, current).orElseThrow(() -> rejection("The current password is wrong."));
        person.changePassword(passwords.hash(newPassword));
    }

    /** @throws dev.postcall.problem.ProblemException of status 400 if nobody else is an administrator */
    public void remove(String name) {
        List<Person> admins = lockedAdmins();
        Person person = find(name).orElseThrow(() -> rejection("There is no person with this name."));
        if (admins.size() == 1 && admins.get(0).equals(person)) {
            throw rejection("The last administrator cannot be removed.");
        }
        entities.remove(person);
    }

    /** Locks the rows until the transaction ends, so that two administrators cannot remove each other concurrently. */
    private List<Person> lockedAdmins() {
        return entities.createQuery("select p from Person p where p.role = :role order by p.name", Person.class)
                .setParameter("role", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Person> all() {
        return entities.createQuery("select p from Person p", Person.class).getResultList();
    }

    /** Stores people of an archive; each replaces the person of the same name. */
    void restore(List<Person> archived) {
        archived.forEach(entities::merge);
        entities.flush();
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }

    /** Creates the administrator {@value #ADMIN} with this password, or changes role and password of the existing person. */
    public void ensureAdmin(String password) {
        Optional<Person> admin = find(ADMIN);
        if (admin.isEmpty()) {
            entities.persist(new Person(ADMIN, passwords.hash(password), Role.ADMIN));
            return;
        }
        admin.get().makeAdministrator();
        if (!passwords.verify(password, admin.get().passwordHash())) {
            admin.get().changePassword(passwords.hash(password));
        }
    }

    private static void requireStrong(String password) {
        if (password == null || password.length() < MIN_PASSWORD_LENGTH || password.length() > MAX_PASSWORD_LENGTH) {
            throw rejection("A password has %s to %s characters.".formatted(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH));
        }
    }

    private static RuntimeException rejection(String why) {
        return Problem.badRequest(why).exception();
    }
}
