package dev.postcall.accounts.addresses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The most recently requested unknown addresses. Requests with a known token have a list of their own, so that requests
 * without one cannot evict them. Thread-safe.
 */
final class LatestAddresses {
    static final int CAPACITY = 20;

    private final Map<String, UnknownAddress> withKnownToken = new Latest();
    private final Map<String, UnknownAddress> withoutKnownToken = new Latest();

    private static final class Latest extends LinkedHashMap<String, UnknownAddress> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UnknownAddress> eldest) {
            return size() > CAPACITY;
        }
    }

    synchronized void add(String method, String path, boolean knownToken, Instant now) {
        String shown = AddressGuess.shortened(path);
        String key = method + " " + shown;
        Map<String, UnknownAddress> latest = knownToken ? withKnownToken : withoutKnownToken;
        UnknownAddress previous = latest.remove(key);
        latest.put(
                key,
                previous == null
                        ? new UnknownAddress(method, shown, AddressGuess.of(method, shown), knownToken, 1, now)
                        : previous.repeatedAt(now));
    }

    /** Returns the addresses requested with a known token, then all others; the latest first in both. */
    synchronized List<UnknownAddress> list() {
        Comparator<UnknownAddress> latestFirst =
                Comparator.comparing(UnknownAddress::lastRejectedAt).reversed();
        List<UnknownAddress> all = new ArrayList<>(
                withKnownToken.values().stream().sorted(latestFirst).toList());
        all.addAll(withoutKnownToken.values().stream().sorted(latestFirst).toList());
        return all;
    }
}
