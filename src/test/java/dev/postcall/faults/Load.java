package dev.postcall.faults;

import static dev.postcall.faults.Ledger.Fate.ACKED;
import static dev.postcall.faults.Ledger.Fate.REFUSED;
import static dev.postcall.faults.Ledger.Fate.UNKNOWN;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Clients that deliver one call after another, whatever they are answered, until they are told to stop. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMillis(50);
    private static final int EVERY_OTHER = 3;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Postcall postcall;
    private final String campaign;
    private final Ledger ledger;
    private final AtomicInteger acked = new AtomicInteger();
    private final Map<Integer, AtomicInteger> refusals = new ConcurrentSkipListMap<>();
    private final AtomicLong slowestNanos = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean resting;

    private Load(Postcall postcall, String campaign, Ledger ledger) {
        this.postcall = postcall;
        this.campaign = campaign;
        this.ledger = ledger;
    }

    /** Begins to deliver calls of a campaign. */
    static Load on(Postcall postcall, String campaign, Ledger ledger) {
        Load load = new Load(postcall, campaign, ledger);
        for (int i = 0; i < CLIENTS; i++) {
            load.clients.execute(load::deliverUntilStopped);
        }
        return load;
    }

    int acked() {
        return acked.get();
    }

    int refused() {
        return refusals.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** The statuses of the refusals. */
    String statuses() {
        return refusals.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The longest time that an answer took. */
    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    /** Returns when so many more were answered with 2xx. */
    void awaitAcked(int more) {
        int before = acked();
        await(() -> acked() >= before + more, more + " more answers of 2xx");
    }

    /** Returns when one more was refused. */
    void awaitRefusal() {
        int before = refused();
        await(() -> refused() > before, "a refusal");
    }

    /** Returns how long it took until one was answered with 2xx that was sent from now on. */
    Duration untilAcked() {
        long began = System.nanoTime();
        awaitAcked(CLIENTS + 1);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Delivers nothing until {@link #goOn}, apart from what is under way. */
    void rest() {
        resting = true;
    }

    void goOn() {
        resting = false;
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("In two minutes there was not " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void deliverUntilStopped() {
        for (int i = 0; !stopped; i++) {
            if (resting) {
                LockSupport.parkNanos(REST.toNanos());
                continue;
            }
            String sid = Sample.freshSid();
            if (i % EVERY_OTHER == 0) {
                deliver(sid, Postcall.DATA, Sample.data());
            }
            deliver(sid, Postcall.OUTCOME, Sample.outcome());
        }
    }

    private void deliver(String sid, String webhook, String sample) {
        Ledger.Fate fate = UNKNOWN;
        long began = System.nanoTime();
        try {
            int status = http.send(request(sid, webhook, sample), BodyHandlers.discarding())
                    .statusCode();
            slowestNanos.accumulateAndGet(System.nanoTime() - began, Math::max);
            fate = status == 200 ? ACKED : REFUSED;
            (fate == ACKED ? acked : refusals.computeIfAbsent(status, key -> new AtomicInteger())).incrementAndGet();
        } catch (IOException e) {
            LockSupport.parkNanos(REST.toNanos());
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            ledger.note(sid, webhook, fate);
        }
    }

    private HttpRequest request(String sid, String webhook, String sample) {
        URI address = postcall.address().resolve("webhooks/" + webhook);
        String body = Sample.withSid(sample, sid).replace("\"campaignId\":null", "\"campaignId\":\"" + campaign + "\"");
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestSettings.WEBHOOK_TOKEN)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Stops, and returns when every client has noted its last answer. */
    @Override
    public void close() {
        stopped = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2 * PATIENCE.toSeconds() + 10, TimeUnit.SECONDS)) {
                throw new AssertionError("A client hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
