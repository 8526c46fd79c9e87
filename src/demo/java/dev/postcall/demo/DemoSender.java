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
 * Delivers as the vendor does. Safe for use by many threads.
 *
 * @param address of Postcall, with a slash at its end
 * @param token of its webhook
 */
public record DemoSender(URI address, String token, HttpClient client) {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int SENDERS = 4;
    private static final int ATTEMPTS = 60;

    /** Sends by HTTP/1.1: the server keeps each request of an HTTP/2 connection in memory until the connection ends. */
    public DemoSender(URI address, String token) {
        this(
                address,
                token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Returns when Postcall takes deliveries. */
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
     * Delivers, again and again while Postcall says that it cannot store now.
     *
     * @return the status of the answer
     * @throws IOException if it never can, or does not answer
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
        throw new IOException("it cannot store them");
    }

    /**
     * Delivers the calls from {@code first} to before {@code next}, some at the same time.
     *
     * @throws IOException if one of them cannot be stored; others may have been
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
        return client.send(request.timeout(LONGEST).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
