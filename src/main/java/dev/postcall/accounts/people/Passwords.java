package dev.postcall.accounts.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords and verifies them. Each takes about a tenth of a second, to slow down guessing. A stored hash is
 * {@code ALGORITHM:ITERATIONS:SALT:HASH}, the last two in Base64, as {@code Pbkdf2PasswordHash} of Jakarta Security
 * specifies; that bean does not exist on every server.
 */
@ApplicationScoped
public class Passwords {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 64;
    private static final String DUMMY_HASH = text(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private final SecureRandom random = new SecureRandom();

    /** Returns algorithm, iterations, salt and hash as one text. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return text(salt, derive(password, ALGORITHM, ITERATIONS, salt, HASH_BYTES));
    }

    boolean verify(String password, String hash) {
        String[] parts = hash.split(":");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] actual = derive(password, parts[0], Integer.parseInt(parts[1]), salt, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Takes as long as {@link #verify}, so that response times do not reveal which names exist. */
    void simulateVerify(String password) {
        verify(password, DUMMY_HASH);
    }

    private static byte[] derive(String password, String algorithm, int iterations, byte[] salt, int bytes) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                ":", ALGORITHM, String.valueOf(ITERATIONS), base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
