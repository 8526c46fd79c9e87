package dev.postcall.publication;

/**
 * Backlog of a durable observer.
 *
 * @param waiting number of subjects that are not yet delivered
 * @param oldestAgeSeconds age of the oldest of them in seconds; 0 if there is none
 * @param dead number of subjects in dead letters, which failed too often and wait for a manual redelivery
 * @param more whether the counts are lower bounds, because only the first ten thousand publications were counted
 */
public record Backlog(String observer, long waiting, long oldestAgeSeconds, long dead, boolean more) {
    private static final long NORMAL_SECONDS = 2;

    /** Number of subjects that are overdue: dead letters, and waiting ones if the oldest is older than usual. */
    public long overdue() {
        return dead + (oldestAgeSeconds > NORMAL_SECONDS ? waiting : 0);
    }
}
