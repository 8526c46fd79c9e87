package dev.postcall.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latest connections on which further requests are rejected. The server closes them after their last response, but still
 * handles requests that it has already read. Thread-safe.
 */
class EndedConnections {
    static final int CAPACITY = 10_000;

    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Queue<String> oldestFirst = new ArrayDeque<>();

    boolean contains(String connection) {
        return ended.contains(connection);
    }

    synchronized void add(String connection) {
        if (ended.add(connection)) {
            oldestFirst.add(connection);
        }
        if (oldestFirst.size() > CAPACITY) {
            ended.remove(oldestFirst.remove());
        }
    }
}
