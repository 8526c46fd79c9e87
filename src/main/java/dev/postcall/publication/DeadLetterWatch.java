package dev.postcall.publication;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Remembers when this node last made a dead letter of each observer. */
final class DeadLetterWatch {
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    void buried(String observer) {
        last.put(observer, System.nanoTime());
    }

    /** The observers whose dead letters grew within this time. */
    Set<String> within(Duration time) {
        long now = System.nanoTime();
        return last.entrySet().stream()
                .filter(entry -> now - entry.getValue() < time.toNanos())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
