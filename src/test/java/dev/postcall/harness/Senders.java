package dev.postcall.harness;

import jakarta.ws.rs.ProcessingException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Clients that deliver one call after another until the server is gone, and remember what they were answered. */
public final class Senders {
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    /** The sids that were answered with 200. */
    public Set<String> confirmed() {
        return confirmed;
    }

    /** The sids that were sent, of which nobody can know. */
    public Set<String> unanswered() {
        return unanswered;
    }

    /** Has clients deliver until {@code meanwhile}, which is to end the server, is through and each has noticed. */
    public void deliverTo(Postcall postcall, int clients, Runnable meanwhile) {
        ExecutorService senders = Executors.newFixedThreadPool(clients);
        try {
            for (int i = 0; i < clients; i++) {
                senders.execute(() -> deliverUntilItIsGone(postcall));
            }
            meanwhile.run();
            senders.shutdown();
            if (!senders.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("A client did not notice that the server is gone");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            senders.shutdownNow();
        }
    }

    private void deliverUntilItIsGone(Postcall postcall) {
        while (!Thread.currentThread().isInterrupted()) {
            String sid = Sample.freshSid();
            unanswered.add(sid);
            try {
                if (postcall.deliver(Postcall.OUTCOME, body(sid)).status() == 200) {
                    confirmed.add(sid);
                    unanswered.remove(sid);
                }
            } catch (ProcessingException e) {
                return;
            }
        }
    }

    /** A call that can be found by a word of its own. */
    private static String body(String sid) {
        return Sample.withSid(Sample.outcome(), sid).replace("flying lessons", "flying lessons " + word(sid));
    }

    /** The word that only this call has in its notes. */
    public static String word(String sid) {
        return "word" + sid.replaceAll("[^a-z0-9]", "");
    }
}
