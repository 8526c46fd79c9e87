package dev.postcall.harness;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Many hostile clients that connect concurrently. */
public final class Attack implements AutoCloseable {
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Future<Integer>> answers = new ArrayList<>();
    private final Semaphore connected = new Semaphore(0);
    private final URI address;

    private Attack(URI address) {
        this.address = address;
    }

    /** A client that attacks on its connection, and returns the status of the response. */
    public interface Client {
        int attack(RawConnection connection) throws IOException;
    }

    /** Starts the clients, and returns when each is connected. */
    public static Attack on(URI address, int number, Client client) {
        Attack attack = new Attack(address);
        for (int i = 0; i < number; i++) {
            attack.answers.add(attack.clients.submit(attack.onOwnConnection(client)));
        }
        attack.connected.acquireUninterruptibly(number);
        return attack;
    }

    private Callable<Integer> onOwnConnection(Client client) {
        return () -> {
            try (RawConnection connection = connect()) {
                return client.attack(connection);
            }
        };
    }

    private RawConnection connect() throws IOException {
        try {
            return RawConnection.to(address);
        } finally {
            connected.release();
        }
    }

    /** Sends the head of a delivery, and then a byte a second until the server closes the connection. */
    public static int trickle(RawConnection connection, String head) {
        try {
            connection.send(head + "Content-Length: 5000\r\n\r\n");
            while (!Thread.currentThread().isInterrupted()) {
                connection.send(" ");
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /** Returns the number of clients that are still connected. */
    public long running() {
        return answers.stream().filter(answer -> !answer.isDone()).count();
    }

    /** Waits for all clients, and returns the status of each response. */
    public List<Integer> answers(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("A client got no response", e);
        }
        return statuses;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
