package dev.postcall.storage;

import io.hypersistence.tsid.TSID;

/**
 * Ids of rows: numbers of 64 bits that grow with time, made without asking the database. They hold the number of the node, so
 * that two nodes never make the same one: see {@link NodeNumber}.
 */
public final class Ids {
    /** Of a random node number until this node has one of its own. */
    private static volatile TSID.Factory factory = TSID.Factory.newInstance1024();

    private Ids() {}

    /** A new id, higher than those that any node made more than a moment ago. */
    public static long next() {
        return factory.generate().toLong();
    }

    /** @param number from 0 to 1023 */
    static void ofNode(int number) {
        factory = TSID.Factory.newInstance1024(number);
    }
}
