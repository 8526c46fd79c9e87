package dev.postcall.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 of all lines so far, each with its line feed. */
final class LineDigest {
    private static final byte LINE_FEED = '\n';

    private final MessageDigest digest;

    LineDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(byte[] line, int length) {
        digest.update(line, 0, length);
        digest.update(LINE_FEED);
    }

    /** Returns the digest in hexadecimal; further lines may be added afterwards. */
    String value() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can be cloned", e);
        }
    }
}
