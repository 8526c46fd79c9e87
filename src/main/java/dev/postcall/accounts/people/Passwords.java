package dev.postcall.accounts.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;

/** Hashes passwords and verifies them. Each takes about a tenth of a second, to slow down guessing. */
@ApplicationScoped
public class Passwords {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", String.valueOf(ITERATIONS),
            "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES),
            "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES));

    /** A hash of no password, in the format that {@link Pbkdf2PasswordHash} specifies. */
    private static final String DUMMY_HASH =
            String.join(":", ALGORITHM, String.valueOf(ITERATIONS), zeros(SALT_BYTES), zeros(KEY_BYTES));

    @Inject
    private Pbkdf2PasswordHash hashing;

    @PostConstruct
    void initialize() {
        hashing.initialize(PARAMETERS);
    }

    /** Returns algorithm, iterations, salt and hash as one text. */
    String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    boolean verify(String password, String hash) {
        return hashing.verify(password.toCharArray(), hash);
    }

    /** Takes as long as {@link #verify}, so that response times do not reveal which names exist. */
    void simulateVerify(String password) {
        hashing.verify(password.toCharArray(), DUMMY_HASH);
    }

    private static String zeros(int length) {
        return Base64.getEncoder().encodeToString(new byte[length]);
    }
}
