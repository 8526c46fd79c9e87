package dev.postcall.publication;

import java.util.List;

/**
 * Publications that were claimed together.
 *
 * @param token identifies the claim in the rows; the lease is lost when it has changed
 * @param interrupted whether this is a single publication whose earlier claims ended without a known result, see
 *     {@link ClaimHistory}
 * @param more whether more publications were due
 */
record Claim(String observer, String token, List<Publication> publications, boolean interrupted, boolean more) {
    /** An empty claim. */
    static Claim none(String observer) {
        return new Claim(observer, "", List.of(), false, false);
    }

    boolean isEmpty() {
        return publications.isEmpty();
    }

    List<String> subjects() {
        return publications.stream()
                .flatMap(publication -> publication.subjects().stream())
                .distinct()
                .toList();
    }

    /** Splits this claim into one claim for each publication. */
    List<Claim> split() {
        return publications.stream()
                .map(one -> new Claim(observer, token, List.of(one), interrupted, more))
                .toList();
    }
}
