package dev.postcall.accounts.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates random passwords and tokens. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int TOKEN_BYTES = 32;

    private Secrets() {}

    /** Returns four groups of five letters and digits, without characters that look alike; 99 bits. */
    public static String password() {
        return IntStream.range(0, 4).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(5, 0, UNAMBIGUOUS.length())
                .mapToObj(i -> UNAMBIGUOUS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Returns 43 characters that are safe in URLs and headers; 256 bits. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash that is stored in place of a token. */
    static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
