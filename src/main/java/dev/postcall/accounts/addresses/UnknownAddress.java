package dev.postcall.accounts.addresses;

import java.time.Instant;

/**
 * Rejected requests to one address that does not exist, or that does not support the method.
 *
 * @param path without the query, shortened
 * @param suggestion the address that the client probably meant, with its method
 * @param knownToken whether the requests had a token that Postcall accepts elsewhere
 * @param count number of requests that this node rejected
 * @param lastRejectedAt instant at which this node rejected the latest request
 */
public record UnknownAddress(
        String method, String path, String suggestion, boolean knownToken, long count, Instant lastRejectedAt) {

    UnknownAddress repeatedAt(Instant now) {
        return new UnknownAddress(method, path, suggestion, knownToken, count + 1, now);
    }
}
