package dev.postcall.publication;

/** What became of earlier claims of a publication; only those of the same past are claimed together. */
enum Past {
    /** Nobody was told of it, or how that ended is known. */
    NONE(Publications.MOST_ROWS),
    /** A claim of many was interrupted: any of them may have been the reason, most were not. */
    BYSTANDER(16),
    /** It may be what ends servers. */
    SUSPECT(1);

    private final int mostRows;

    Past(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * @param interrupted whether it was claimed and nobody told how that ended
     * @param attempts how often it was claimed; 0 for a part of one that was interrupted alone
     */
    static Past of(boolean interrupted, int attempts) {
        if (!interrupted) {
            return NONE;
        }
        return attempts == 1 ? BYSTANDER : SUSPECT;
    }

    /** How many are claimed together at most. */
    int mostRows() {
        return mostRows;
    }
}
