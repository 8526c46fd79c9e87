package dev.postcall.accounts.addresses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The unknown addresses that were asked for last. Those that came with a known token are kept apart from all others, so that
 * strangers cannot push them out. Safe for use by several threads.
 */
final class LatestAddresses {
    static final int MOST = 20;

    private final Map<String, UnknownAddress> ofSenders = new Latest();
    private final Map<String, UnknownAddress> ofStrangers = new Latest();

    private static final class Latest extends LinkedHashMap<String, UnknownAddress> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UnknownAddress> eldest) {
            return size() > MOST;
        }
    }

    synchronized void add(String method, String path, boolean knownToken, Instant now) {
        String shown = AddressGuess.shortened(path);
        String key = method + " " + shown;
        Map<String, UnknownAddress> latest = knownToken ? ofSenders : ofStrangers;
        UnknownAddress before = latest.remove(key);
        latest.put(
                key,
                before == null
                        ? new UnknownAddress(method, shown, AddressGuess.of(method, shown), knownToken, 1, now)
                        : before.again(now));
    }

    /** Those with a known token first, the latest first. */
    synchronized List<UnknownAddress> list() {
        Comparator<UnknownAddress> latestFirst =
                Comparator.comparing(UnknownAddress::last).reversed();
        List<UnknownAddress> all =
                new ArrayList<>(ofSenders.values().stream().sorted(latestFirst).toList());
        all.addAll(ofStrangers.values().stream().sorted(latestFirst).toList());
        return all;
    }
}
