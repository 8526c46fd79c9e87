package dev.postcall.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A number of senders, each on its own thread. */
public final class ConcurrentSenders implements AutoCloseable {
    private final int senders;
    private final ExecutorService threads;

    public ConcurrentSenders(int senders) {
        this.senders = senders;
        this.threads = Executors.newFixedThreadPool(senders);
    }

    /** Makes all senders send concurrently; they are numbered from 0. */
    public List<Answer> send(IntFunction<Answer> delivery) {
        List<Callable<Answer>> sends = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            int sender = i;
            sends.add(() -> delivery.apply(sender));
        }
        List<Answer> answers = new ArrayList<>();
        try {
            for (Future<Answer> sent : threads.invokeAll(sends)) {
                answers.add(sent.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
