package dev.postcall.publication;

/** Result of the earlier claims of a publication; only publications with the same history are claimed together. */
enum ClaimHistory {
    /** The publication was never claimed, or the result of its last claim is known. */
    NONE(Publications.MAX_CLAIMED_ROWS),
    /**
     * One claim, of several publications, was interrupted. Any of them may be the cause, so they are claimed in small
     * groups.
     */
    INTERRUPTED_ONCE(16),
    /** A small claim was interrupted too. The publication may be the cause of a crash, so it is claimed alone. */
    INTERRUPTED_AGAIN(1);

    private final int maxRows;

    ClaimHistory(int maxRows) {
        this.maxRows = maxRows;
    }

    /**
     * @param interrupted whether the last claim has no known result
     * @param attempts number of claims; 0 for a part of a publication whose own claim was interrupted
     */
    static ClaimHistory of(boolean interrupted, int attempts) {
        if (!interrupted) {
            return NONE;
        }
        return attempts == 1 ? INTERRUPTED_ONCE : INTERRUPTED_AGAIN;
    }

    /** Largest number of publications in one claim. */
    int maxRows() {
        return maxRows;
    }
}
