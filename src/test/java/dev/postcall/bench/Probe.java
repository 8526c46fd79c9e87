package dev.postcall.bench;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Sends single deliveries during a load, and measures the time until each is counted and found. */
final class Probe {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Pause between two polls. Each poll is two requests, which would be a load of their own without a pause. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final Postcall postcall;
    private final String agent = "probe-" + Sample.freshSid();
    private final List<Double> counted = new ArrayList<>();
    private final List<Double> findable = new ArrayList<>();

    Probe(Postcall postcall) {
        this.postcall = postcall;
    }

    /** Sends one delivery after the other for this time. */
    void run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            send();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void send() {
        String sid = Sample.freshSid();
        String word = sid.replaceAll("[^a-z0-9]", "");
        String body = "{\"call\":{\"sid\":\"%s\",\"promptId\":\"%s\",\"notes\":\"Said %s once.\"}}"
                .formatted(sid, agent, word);
        int status = postcall.deliver(Postcall.OUTCOME, body).status();
        if (status != 200) {
            throw new AssertionError("A probe was answered with " + status);
        }
        long answered = System.nanoTime();
        boolean isCounted = false;
        boolean isFindable = false;
        while (!isCounted || !isFindable) {
            if (!isCounted && total("api/outcomes?agent=" + agent, "calls") > counted.size()) {
                isCounted = true;
                counted.add(secondsSince(answered));
            }
            if (!isFindable && found(word)) {
                isFindable = true;
                findable.add(secondsSince(answered));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private long total(String path, String name) {
        return postcall.get(path)
                .json()
                .getJsonObject("total")
                .getJsonNumber(name)
                .longValue();
    }

    private boolean found(String word) {
        return postcall.get("api/notes?q=" + word).json().getJsonNumber("total").longValue() > 0;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** Seconds from the answer until a probe was counted, at the resolution of the polls. */
    Quantiles counted() {
        return Quantiles.of(counted);
    }

    /** Seconds from the answer until a probe was found. */
    Quantiles findable() {
        return Quantiles.of(findable);
    }
}
