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

/** Signs people in. */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private People people;

    @Inject
    private HashingQueue queue;

    private final SignInThrottle throttle = new SignInThrottle(() -> Instant.EPOCH.plusNanos(System.nanoTime()));

    /** How an attempt ended. */
    public enum Result {
        /** The person is signed in, and the answer is still to be written. */
        SIGNED_IN,
        /** The name or the password is wrong. */
        WRONG,
        /** Too many attempts failed, or are under way: this one did not count. */
        TOO_OFTEN
    }

    public Result attempt(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        if (name.indexOf(0) >= 0 || name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            return Result.WRONG;
        }
        String guessed = name.toLowerCase(Locale.ROOT);
        String address = ClientAddress.of(request);
        if (!throttle.wait(guessed, address).isZero()) {
            return Result.TOO_OFTEN;
        }
        Optional<Optional<Person>> checked = queue.attempt(() -> people.authenticate(name, password));
        if (checked.isEmpty()) {
            return Result.TOO_OFTEN;
        }
        Optional<Person> person = checked.get();
        if (person.isEmpty()) {
            throttle.failed(guessed, address);
            return Result.WRONG;
        }
        begin(person.get(), request, response);
        throttle.succeeded(guessed, address);
        return Result.SIGNED_IN;
    }

    private static void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        PageAuthentication.signIn(person, request, response);
        SessionGuardFilter.begin(session, person.changedAt());
    }
}
