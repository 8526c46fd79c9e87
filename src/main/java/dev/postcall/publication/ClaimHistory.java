package dev.postcall.publication;

/** Outcome of the earlier claims of a publication; only publications with the same history are claimed together. */
enum ClaimHistory {
    /** It was never claimed, or the result of its last claim is known. */
    NONE(Publications.MOST_ROWS),
    /** A claim of several publications was interrupted: any of them may be the cause, most are not. */
    BYSTANDER(16),
    /** It may be the cause of a crash. */
    SUSPECT(1);

    private final int mostRows;

    ClaimHistory(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * @param interrupted whether its last claim has no known result
     * @param attempts number of claims; 0 for a part of a publication whose own claim was interrupted
     */
    static ClaimHistory of(boolean interrupted, int attempts) {
        if (!interrupted) {
            return NONE;
        }
        return attempts == 1 ? BYSTANDER : SUSPECT;
    }

    /** Largest number of publications in one claim. */
    int mostRows() {
        return mostRows;
    }
}
