package dev.postcall.accounts.tokens;

import java.security.MessageDigest;
import java.util.List;

/** SHA-256 hashes of the valid tokens of one kind, configured and generated ones. */
record KnownTokens(List<byte[]> hashes) {

    /** Whether this token is valid. The time that it takes does not depend on the result. */
    boolean contains(String token) {
        byte[] presented = Secrets.sha256(token);
        boolean found = false;
        for (byte[] known : hashes) {
            found |= MessageDigest.isEqual(known, presented);
        }
        return found;
    }
}
