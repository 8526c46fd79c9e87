package dev.postcall.calls.deliveries;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies the bytes of a delivery: the call, and the SHA-256 of the body in hexadecimal. */
public record DeliveredBytes(String sid, String hash) {

    /** Returns the identity of the bytes of a delivery that waits to be stored. */
    public static DeliveredBytes of(IncomingDelivery delivery) {
        return of(delivery.content().sid(), delivery.body());
    }

    /** Returns the identity of these bytes of this call; computes their hash. */
    public static DeliveredBytes of(String sid, byte[] bytes) {
        return new DeliveredBytes(sid, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
