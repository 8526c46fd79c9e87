package dev.postcall.accounts.signin;

import dev.postcall.accounts.people.HashingQueue;
import dev.postcall.accounts.people.People;
import dev.postcall.accounts.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Checks name and password, and starts the session of a person. */
@ApplicationScoped
public class SignIn {
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_PASSWORD_LENGTH = 200;

    @Inject
    private People people;

    @Inject
    private HashingQueue queue;

    private final SignInThrottle throttle = new SignInThrottle(() -> Instant.EPOCH.plusNanos(System.nanoTime()));

    /** Result of an attempt. */
    public enum Result {
        /** The person is signed in; the caller writes the response. */
        SIGNED_IN,
        /** The name or the password is wrong. */
        WRONG_CREDENTIALS,
        /** The attempt was not checked, because too many attempts failed before or are in progress. */
        THROTTLED
    }

    public Result attempt(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        if (name.indexOf(0) >= 0 || name.length() > MAX_NAME_LENGTH || password.length() > MAX_PASSWORD_LENGTH) {
            return Result.WRONG_CREDENTIALS;
        }
        String nameKey = name.toLowerCase(Locale.ROOT);
        String address = ClientAddress.of(request);
        if (!throttle.remainingWait(nameKey, address).isZero()) {
            return Result.THROTTLED;
        }
        Optional<Optional<Person>> checked = queue.attempt(() -> people.authenticate(name, password));
        if (checked.isEmpty()) {
            return Result.THROTTLED;
        }
        Optional<Person> person = checked.get();
        if (person.isEmpty()) {
            throttle.recordFailure(nameKey, address);
            return Result.WRONG_CREDENTIALS;
        }
        startSession(person.get(), request, response);
        throttle.recordSuccess(nameKey, address);
        return Result.SIGNED_IN;
    }

    private static void startSession(Person person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        PageAuthentication.signIn(person, request, response);
        SessionGuardFilter.startSession(session, person.changedAt());
    }
}
