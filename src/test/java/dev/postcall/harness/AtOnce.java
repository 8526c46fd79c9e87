package dev.postcall.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many senders, each on a thread of its own. */
public final class AtOnce implements AutoCloseable {
    private final int senders;
    private final ExecutorService threads;

    public AtOnce(int senders) {
        this.senders = senders;
        this.threads = Executors.newFixedThreadPool(senders);
    }

    /** Has all senders, who are numbered from 0, send at the same time. */
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
