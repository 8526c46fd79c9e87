package dev.postcall.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latest connections that nothing more is to be heard of. The server closes them after their last answer, yet goes on
 * with what it has read of them. Safe for use by several threads.
 */
class EndedConnections {
    static final int MOST = 10_000;

    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Queue<String> oldestFirst = new ArrayDeque<>();

    boolean contains(String connection) {
        return ended.contains(connection);
    }

    synchronized void add(String connection) {
        if (ended.add(connection)) {
            oldestFirst.add(connection);
        }
        if (oldestFirst.size() > MOST) {
            ended.remove(oldestFirst.remove());
        }
    }
}
