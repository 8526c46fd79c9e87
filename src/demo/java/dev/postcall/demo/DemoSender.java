package dev.postcall.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Sends deliveries as the vendor does. Thread-safe.
 *
 * @param address address of Postcall, with a trailing slash
 * @param token webhook token
 */
public record DemoSender(URI address, String token, HttpClient client) {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int SENDERS = 4;
    private static final int ATTEMPTS = 60;

    /** Sends by HTTP/1.1: the server keeps each request of an HTTP/2 connection in memory until the connection ends. */
    public DemoSender(URI address, String token) {
        this(
                address,
                token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Waits until Postcall accepts deliveries. */
    void awaitReady() throws InterruptedException {
        while (!isReady()) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return status(HttpRequest.newBuilder(address.resolve("api/health/ready"))) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sends a delivery, and retries while Postcall answers with 429 or 503.
     *
     * @return the status of the response
     * @throws IOException if all attempts fail, or there is no response
     */
    public int send(DemoDelivery delivery) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int status = status(HttpRequest.newBuilder(address.resolve("webhooks/" + delivery.webhook()))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(delivery.body())));
            if (status != 503 && status != 429) {
                return status;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new IOException("Postcall does not accept them");
    }

    /**
     * Sends the calls from {@code first} (inclusive) to {@code next} (exclusive), some concurrently.
     *
     * @throws IOException if a call cannot be stored; others may be stored
     */
    public void sendAll(DemoCalls calls, long first, long next) throws IOException, InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (Future<Void> sent : senders.invokeAll(LongStream.range(first, next)
                    .mapToObj(call -> send(calls, call))
                    .toList())) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } finally {
            senders.shutdownNow();
        }
    }

    private Callable<Void> send(DemoCalls calls, long call) {
        return () -> {
            for (DemoDelivery delivery : calls.deliveries(call)) {
                send(delivery);
            }
            return null;
        };
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
