package dev.postcall.publication;

/**
 * Backlog of a durable observer.
 *
 * @param waiting number of subjects that were not delivered to it yet
 * @param oldestAgeSeconds how long the oldest of them has waited; 0 if none does
 * @param dead number of subjects that failed too often: dead letters, which wait for a redelivery by hand
 * @param more whether only the first ten thousand publications were counted, so that there are more of either
 */
public record Backlog(String observer, long waiting, long oldestAgeSeconds, long dead, boolean more) {
    private static final long USUAL_SECONDS = 2;

    /** How many subjects it should have been told of by now; a moment is usual. */
    public long overdue() {
        return dead + (oldestAgeSeconds > USUAL_SECONDS ? waiting : 0);
    }
}
