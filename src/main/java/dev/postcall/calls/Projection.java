package dev.postcall.calls;

import java.util.List;

/** Something that is derived from the calls and kept beside them, and can be held against them. */
public interface Projection {
    /** What the projection does to a call, as the audit names it: {@code counted}, {@code indexed}. */
    String name();

    /** How many calls it holds. */
    long count();

    /** What it says otherwise than these calls: missing, outdated or wrong. */
    List<Difference> compare(List<Call> calls);

    /** What is wrong in itself: calls that are not stored, sums that do not add up. */
    List<Difference> verify();

    /**
     * @param sid the call; null where none is meant alone
     * @param what what differs, in a few words
     */
    record Difference(String sid, String what) {}
}
