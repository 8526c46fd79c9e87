package dev.postcall.accounts.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes secrets that cannot be guessed. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int TOKEN_BYTES = 32;

    private Secrets() {}

    /** Four groups of five letters and digits, none of them mistaken for another; 99 bits. */
    public static String password() {
        return IntStream.range(0, 4).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(5, 0, LEGIBLE.length())
                .mapToObj(i -> LEGIBLE.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** 43 characters that are safe in URLs and headers; 256 bits. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept in place of a token. */
    static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
