package dev.postcall.storage;

import io.hypersistence.tsid.TSID;

/**
 * Generates ids of rows: 64-bit numbers that increase with time, without access to the database. An id contains the
 * number of the node, so two nodes never generate the same id, see {@link NodeNumber}.
 */
public final class Ids {
    /** Uses a random node number until this node has leased one. */
    private static volatile TSID.Factory factory = TSID.Factory.newInstance1024();

    private Ids() {}

    /**
     * Returns a new id. It is higher than the ids that any node generated before, up to the difference of their clocks.
     */
    public static long next() {
        return factory.generate().toLong();
    }

    /** @param number number of the node, from 0 to 1023 */
    static void ofNode(int number) {
        factory = TSID.Factory.newInstance1024(number);
    }
}
