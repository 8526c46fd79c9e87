package dev.postcall.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Generates unique words and phone numbers: wherever one appears, data have leaked. */
public final class Canaries {
    private static final String MARK = "canary" + Long.toString(System.nanoTime(), 36) + "x";
    private final AtomicInteger next = new AtomicInteger(100_000);
    private final Queue<String> released = new ConcurrentLinkedQueue<>();

    /** Returns a word of letters and digits. */
    public String word() {
        return release(MARK + next.incrementAndGet());
    }

    /** Returns a phone number in international format. */
    public String number() {
        return release("+1999777" + next.incrementAndGet());
    }

    private String release(String canary) {
        released.add(canary);
        return canary;
    }

    /** Fails with the text around the first canary that is found. */
    public void assertNotIn(String place, String text) {
        for (String canary : released) {
            int found = text.indexOf(canary);
            assertThat(found < 0 ? "" : text.substring(Math.max(0, found - 600), Math.min(text.length(), found + 200)))
                    .as(place)
                    .isEmpty();
        }
    }
}
