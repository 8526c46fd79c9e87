package dev.postcall.faults;

import static dev.postcall.faults.SentDeliveries.Result.ACKED;
import static dev.postcall.faults.SentDeliveries.Result.REJECTED;
import static dev.postcall.faults.SentDeliveries.Result.UNKNOWN;

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

/** Clients that deliver one call after another, whatever the response, until they are stopped. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int DATA_EVERY = 3;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Postcall postcall;
    private final String campaign;
    private final SentDeliveries sent;
    private final AtomicInteger acked = new AtomicInteger();
    private final Map<Integer, AtomicInteger> rejections = new ConcurrentSkipListMap<>();
    private final AtomicLong slowestNanos = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean paused;

    private Load(Postcall postcall, String campaign, SentDeliveries sent) {
        this.postcall = postcall;
        this.campaign = campaign;
        this.sent = sent;
    }

    /** Starts to deliver calls of a campaign. */
    static Load on(Postcall postcall, String campaign, SentDeliveries sent) {
        Load load = new Load(postcall, campaign, sent);
        for (int i = 0; i < CLIENTS; i++) {
            load.clients.execute(load::deliverUntilStopped);
        }
        return load;
    }

    int acked() {
        return acked.get();
    }

    int rejected() {
        return rejections.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Returns the statuses of rejected deliveries. */
    String statuses() {
        return rejections.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Returns the longest response time. */
    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    /** Waits until this many further deliveries were answered with 2xx. */
    void awaitAcked(int more) {
        int before = acked();
        await(() -> acked() >= before + more, more + " further responses 2xx");
    }

    /** Waits until a further delivery was rejected. */
    void awaitRejection() {
        int before = rejected();
        await(() -> rejected() > before, "a rejection");
    }

    /** Returns the time until a delivery that was sent after this call is answered with 2xx. */
    Duration measureRecovery() {
        long began = System.nanoTime();
        awaitAcked(CLIENTS + 1);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Sends no new deliveries until {@link #resume}. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within two minutes: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void deliverUntilStopped() {
        for (int i = 0; !stopped; i++) {
            if (paused) {
                LockSupport.parkNanos(PAUSE.toNanos());
                continue;
            }
            String sid = Sample.freshSid();
            if (i % DATA_EVERY == 0) {
                deliver(sid, Postcall.DATA, Sample.data());
            }
            deliver(sid, Postcall.OUTCOME, Sample.outcome());
        }
    }

    private void deliver(String sid, String webhook, String sample) {
        SentDeliveries.Result result = UNKNOWN;
        long began = System.nanoTime();
        try {
            int status = http.send(request(sid, webhook, sample), BodyHandlers.discarding())
                    .statusCode();
            slowestNanos.accumulateAndGet(System.nanoTime() - began, Math::max);
            result = status == 200 ? ACKED : REJECTED;
            (result == ACKED ? acked : rejections.computeIfAbsent(status, key -> new AtomicInteger()))
                    .incrementAndGet();
        } catch (IOException e) {
            LockSupport.parkNanos(PAUSE.toNanos());
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            sent.record(sid, webhook, result);
        }
    }

    private HttpRequest request(String sid, String webhook, String sample) {
        URI address = postcall.address().resolve("webhooks/" + webhook);
        String body = Sample.withSid(sample, sid).replace("\"campaignId\":null", "\"campaignId\":\"" + campaign + "\"");
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestSettings.WEBHOOK_TOKEN)
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Stops, and returns when every client has recorded its last result. */
    @Override
    public void close() {
        stopped = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2 * TIMEOUT.toSeconds() + 10, TimeUnit.SECONDS)) {
                throw new AssertionError("A client hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
