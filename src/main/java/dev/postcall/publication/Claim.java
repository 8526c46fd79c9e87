package dev.postcall.publication;

import java.util.List;

/**
 * What was claimed together; {@code token} says that it is still ours.
 *
 * @param interrupted whether it was claimed twice before, or alone, and nobody ever told how that ended; such a one is claimed
 *     alone
 * @param more whether more was due
 */
record Claim(String observer, String token, List<Publication> publications, boolean interrupted, boolean more) {
    /** Nothing. */
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

    /** Each publication in a claim of its own. */
    List<Claim> each() {
        return publications.stream()
                .map(one -> new Claim(observer, token, List.of(one), interrupted, more))
                .toList();
    }
}
