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

/** Many clients at once who mean no good. */
public final class Attack implements AutoCloseable {
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Future<Integer>> answers = new ArrayList<>();
    private final Semaphore connected = new Semaphore(0);
    private final URI address;

    private Attack(URI address) {
        this.address = address;
    }

    /** What one of them does on its connection; the result is a status. */
    public interface Client {
        int attack(RawConnection connection) throws IOException;
    }

    /** Returns when each is connected. */
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

    /** Declares a delivery, and sends a byte of it a second until the server has enough of it. */
    public static int trickle(RawConnection connection, String head) {
        try {
            connection.say(head + "Content-Length: 5000\r\n\r\n");
            while (!Thread.currentThread().isInterrupted()) {
                connection.say(" ");
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /** How many are still at it. */
    public long underWay() {
        return answers.stream().filter(answer -> !answer.isDone()).count();
    }

    /** The status that each client was answered with, when all are through. */
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
            throw new AssertionError("A client was not answered", e);
        }
        return statuses;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
