package dev.postcall.publication;

/**
 * How it stands with a durable observer.
 *
 * @param waiting how many subjects it has yet to be told of
 * @param oldestAgeSeconds how long the oldest of them has waited; 0 if none does
 * @param dead how many it failed for too often: dead letters, which wait for a redelivery by hand
 */
public record Backlog(String observer, long waiting, long oldestAgeSeconds, long dead) {
    private static final long USUAL_SECONDS = 2;

    /** How many subjects it should have been told of by now; a moment is usual. */
    public long overdue() {
        return dead + (oldestAgeSeconds > USUAL_SECONDS ? waiting : 0);
    }
}
