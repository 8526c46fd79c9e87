package dev.postcall.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Maps a text of any length to a key of at most 100 characters. The key of a longer text is its first 80 characters and
 * a hash of the whole text, so texts that differ only at their end have different keys. The key of a key is the key
 * itself.
 */
public final class BoundedKey {
    private static final int MAX_LENGTH = 100;
    private static final int BEGINNING = 80;
    private static final int HASH_BYTES = 8;

    private BoundedKey() {}

    /** Returns the key of this text. */
    public static String of(String text) {
        if (isShort(text)) {
            return text;
        }
        String beginning = text.substring(0, text.offsetByCodePoints(0, BEGINNING));
        return beginning.strip() + " #" + hash(text);
    }

    private static boolean isShort(String text) {
        return text.length() <= MAX_LENGTH || text.codePointCount(0, text.length()) <= MAX_LENGTH;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
