package dev.postcall.accounts.people;

import dev.postcall.accounts.tokens.Secrets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes passwords and verifies them. Each takes about a tenth of a second, to slow down guessing. */
@ApplicationScoped
public class Passwords {
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject
    private Pbkdf2PasswordHash hashing;

    private String dummyHash;

    @PostConstruct
    void initialize() {
        hashing.initialize(PARAMETERS);
        dummyHash = hash(Secrets.password());
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
        hashing.verify(password.toCharArray(), dummyHash);
    }
}
