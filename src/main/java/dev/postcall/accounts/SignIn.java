package dev.postcall.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Signs people in. Password hashing takes one processor at most, so that guessers do not hold up deliveries. */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 200;
    private static final int SECONDS_FOR_A_TURN = 5;

    @Inject
    private People people;

    private final SignInThrottle throttle = new SignInThrottle(() -> Instant.EPOCH.plusNanos(System.nanoTime()));
    private final Semaphore turn = new Semaphore(1);

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
        if (!throttle.wait(guessed, address).isZero() || !takeTurn()) {
            return Result.TOO_OFTEN;
        }
        try {
            Optional<Person> person = people.authenticate(name, password);
            if (person.isPresent()) {
                begin(person.get(), request, response);
                throttle.succeeded(guessed, address);
                return Result.SIGNED_IN;
            }
            throttle.failed(guessed, address);
            return Result.WRONG;
        } finally {
            turn.release();
        }
    }

    private static void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        PageAuthentication.signIn(person, request, response);
        SessionGuardFilter.begin(session, person.changedAt());
    }

    private boolean takeTurn() {
        try {
            return turn.tryAcquire(SECONDS_FOR_A_TURN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
