package dev.postcall.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private SecurityContext security;

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
            // before the password is checked: one that is changed meanwhile ends the session at once
            Optional<Person> person = people.find(name);
            if (authenticate(name, password, request, response) == AuthenticationStatus.SUCCESS && person.isPresent()) {
                SessionGuardFilter.begin(request.getSession(), person.get().changedAt());
                throttle.succeeded(guessed, address);
                return Result.SIGNED_IN;
            }
            throttle.failed(guessed, address);
            return Result.WRONG;
        } finally {
            turn.release();
        }
    }

    private AuthenticationStatus authenticate(
            String name, String password, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        return security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name, password))
                        .newAuthentication(true));
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
