package dev.postcall.accounts.addresses;

import java.time.Instant;

/**
 * Refused requests for an address that does not exist, or not for this method.
 *
 * @param path without the query, shortened
 * @param meant the address that was probably meant, with its method
 * @param knownToken whether they brought a token that Postcall accepts elsewhere
 * @param count how often this node refused it
 * @param last when this node refused it last
 */
public record UnknownAddress(String method, String path, String meant, boolean knownToken, long count, Instant last) {

    UnknownAddress again(Instant now) {
        return new UnknownAddress(method, path, meant, knownToken, count + 1, now);
    }
}
