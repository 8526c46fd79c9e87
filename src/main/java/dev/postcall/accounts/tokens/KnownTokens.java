package dev.postcall.accounts.tokens;

import java.security.MessageDigest;
import java.util.List;

/** Hashes of the tokens that open something. */
record KnownTokens(List<byte[]> hashes) {

    /** Whether one of them is this token's; takes as long whichever it is, and if it is none. */
    boolean hold(String token) {
        byte[] presented = Secrets.sha256(token);
        boolean found = false;
        for (byte[] known : hashes) {
            found |= MessageDigest.isEqual(known, presented);
        }
        return found;
    }
}
